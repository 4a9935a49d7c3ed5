import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { filterInThisThread } from '../../src/bulk/batch-filter';
import { filterInThreads } from '../../src/bulk/filter-in-threads';
import { filterLines } from '../../src/bulk/filter-lines';
import { defineCommand } from '../command/define-command';
import { UsageError } from '../command/usage-error';
import { readEnvironment } from '../environment/read-environment';
import { readPolicyText } from '../files/read-policy-file';
import { requireSeparateFiles } from '../files/require-separate-files';
import { requireStdin } from '../files/require-stdin';
import { requireWritable, writing } from '../files/text-file';
import { modeOption } from '../options/mode-option';
import { wholeNumber } from '../options/whole-number';
import { PROJECT_ROOT } from '../project-root';
import { FilterTerminal } from './filter-terminal';

const THREAD = join(PROJECT_ROOT, 'dist', 'filter-thread.js');
const MAX_JOBS = 64;

export const filterCommand = defineCommand({
  help: `Usage: hipaa-guard filter [--mode keys|guarded|strict] [--policy FILE] [--report FILE] [--jobs N]

Reads events as JSON from stdin: callback fields, REST Events resources, Event Streams CloudEvents,
or events that were filtered before, told apart by their shape. They may be one per line, in lists,
in pages of the REST API, or indented, and compressed with gzip. Writes the filtered events to
stdout, one per line, in the same order.

  --mode MODE    when an attribute is kept (default: GUARD_MODE, else the policy's)
                 keys     its name is on Twilio's list
                 guarded  and its value follows a rule, and no identifier is in its text
                 strict   and its text is in the policy's vocabulary
  --policy FILE  own contacts, media hosts, vocabularies and mode
                 (default: assets/policy.private.json, the one that is deployed)
  --report FILE  write counts of what was kept, removed and found in all events, as JSON
  --jobs N       filter in N threads (default: 1; up to 64); output and report are the same
  -h, --help     show help

Events of other products and the test events of Event Streams are ignored, and counted in the report.

Exit code: 0 all events filtered; 1 something was not an event (the first ten are named on stderr; the
events are filtered anyway); 2 wrong usage.
`,
  options: {
    mode: { type: 'string' },
    policy: { type: 'string' },
    report: { type: 'string' },
    jobs: { type: 'string', default: '1' },
  },
  takesArguments: true,
  async run(values, args) {
    if (args.length > 0) throw new UsageError('filter reads stdin: hipaa-guard filter < FILE');
    const { text, policy } = readPolicyText(values.policy);
    const mode = modeOption(values.mode, readEnvironment(), policy);

    const reportFile = values.report;
    if (reportFile !== undefined) requireWritable('--report', reportFile);
    const jobs = wholeNumber('--jobs', values.jobs, { min: 1, max: MAX_JOBS });

    requireStdin();
    requireSeparateFiles(
      { stdout: process.stdout.fd, '--report': reportFile },
      { '--policy': values.policy },
    );

    let exitCode: 0 | 1 = 0;
    // The reader has closed the pipe, which is not an error, as in `hipaa-guard filter | head`. A
    // report still covers all lines.
    process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE' && reportFile === undefined) process.exit(exitCode);
    });
    const terminal = new FilterTerminal(process.stderr, process.stdout.isTTY);
    if (process.stdin.isTTY) terminal.tellThatItWaits();
    const batchFilter =
      jobs === 1
        ? filterInThisThread({ policy, mode })
        : filterInThreads(THREAD, jobs, { policy: text, mode });
    const report = await filterLines(
      process.stdin,
      reportFile === undefined ? process.stdout : stdoutWhileItIsRead(),
      batchFilter,
      {
        onUnreadable: (line) => {
          exitCode = 1;
          terminal.onUnreadable(line);
        },
        onLines: terminal.onLines,
      },
    );
    terminal.end(report.toJSON());
    if (reportFile !== undefined) {
      const counts = `${JSON.stringify(report, null, 2)}\n`;
      writing('--report', () => writeFileSync(reportFile, counts));
    }
    return exitCode;
  },
});

/** A stdout that keeps accepting data after its reader has gone. */
function stdoutWhileItIsRead(): Writable {
  return new Writable({
    write: (bytes: Uint8Array, _, taken) => process.stdout.write(bytes, () => taken()),
  });
}
