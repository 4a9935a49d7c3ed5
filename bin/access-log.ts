import { createReadStream } from 'node:fs';
import { verifyAccessLog } from '../src/audit/access-log/verify-access-log';
import { pluralise } from '../src/terminal/pluralise';
import { defineCommand } from './command/define-command';
import { UsageError } from './command/usage-error';
import { fileToVerify } from './options/file-to-verify';
import { print } from './terminal/output';

export const accessLogCommand = defineCommand({
  help: `Usage: hipaa-guard access-log verify FILE

Checks that each line of a log written by "audit --access-log FILE" follows from the line before it.
Prints the number of lines and, if the log is whole, its head: the SHA-256 that the next line will
hold. Keep the head elsewhere: it shows later that the end was not cut off, and that the log was
not rewritten.

  -h, --help  show help

Exit code: 0 the log is whole; 1 it is broken: the first line that does not follow is named; 2 wrong
usage, or the file cannot be read.
`,
  options: {},
  takesArguments: true,
  async run(_values, args) {
    const result = await verify(fileToVerify(args, 'access-log verify FILE'));
    if (result.verdict === 'broken') {
      const { lines, brokenLine } = result;
      print(`broken: ${pluralise(lines, 'line')}; line ${brokenLine} does not follow\n`);
      return 1;
    }
    const { lines, torn, head } = result;
    const cutOff = torn > 0 ? `, ${torn} of them cut off while being written` : '';
    print(`whole: ${pluralise(lines, 'line')}${cutOff}\nhead: ${head ?? 'none'}\n`);
    return 0;
  },
});

async function verify(file: string) {
  try {
    return await verifyAccessLog(createReadStream(file));
  } catch {
    throw new UsageError('the log cannot be read');
  }
}
