import { createSink } from '../../src/delivery/create-sink';
import { checkpointFiles } from '../../src/reconcile/checkpoint-files';
import { Ledger } from '../../src/reconcile/ledger';
import { stopOf } from '../../src/reconcile/reconcile';
import {
  reconcileWorkspaces,
  type WorkspaceResult,
} from '../../src/reconcile/reconcile-workspaces';
import { redeliver } from '../../src/reconcile/redeliver';
import { requireTimes, type TimeSpanArguments } from '../../src/reconcile/time-span';
import { readSettings } from '../../src/settings/settings';
import { ApiError } from '../../src/twilio-api/api-error';
import { readCredentials } from '../../src/twilio-api/credentials';
import { twilioApi } from '../../src/twilio-api/twilio-api';
import { defineCommand, type ValuesOf } from '../command/define-command';
import type { ExitCode } from '../command/exit-code';
import { interruptionBySignals } from '../command/interruption-by-signals';
import { UsageError } from '../command/usage-error';
import { proxyFromEnvironment } from '../environment/proxy-from-environment';
import { readEnvironment } from '../environment/read-environment';
import { readPolicyFile } from '../files/read-policy-file';
import { requireSeparateFiles } from '../files/require-separate-files';
import { requireFileName, requireWritable } from '../files/text-file';
import { modeOption } from '../options/mode-option';
import { wholeNumber } from '../options/whole-number';
import { workspaceOption } from '../options/workspace-option';
import { REFUSALS } from './reconcile-summary';
import { ReconcileTerminal } from './reconcile-terminal';

const DEFAULT_CONCURRENCY = 16;
const MAX_CONCURRENCY = 256;

type Environment = ReturnType<typeof readEnvironment>;

const OPTIONS = {
  since: { type: 'string' },
  until: { type: 'string' },
  workspace: { type: 'string', multiple: true },
  checkpoint: { type: 'string' },
  ledger: { type: 'string' },
  'skip-refused': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  mode: { type: 'string' },
  policy: { type: 'string' },
  concurrency: { type: 'string', default: String(DEFAULT_CONCURRENCY) },
} as const;

type Values = ValuesOf<typeof OPTIONS>;

export const reconcileCommand = defineCommand({
  help: `Usage: hipaa-guard reconcile --since TIME [--until TIME] [OPTIONS]

Reads the events of a workspace back from TaskRouter's REST API, filters them as the deployed
Function does, and delivers them to EVENTS_SINK_URL with the same ids and the same bytes. So lost
events arrive after all, and the sink recognises by the id what it already has.

A TIME is a duration before now (15m, 24h, 7d), a date (2026-11-22, from midnight UTC) or a time
with its zone (2026-11-22T08:30:00Z). TaskRouter keeps events for 30 days.

  --since TIME       where to begin
  --until TIME       where to end (default: now, by Twilio's clock)
  --workspace SID    the workspace, WS…; may be repeated: workspaces are read one after another
                     (default: TASKROUTER_WORKSPACE_SID)
  --checkpoint FILE  record in this file up to when every event was taken; the next run with the same
                     arguments continues there; each of several workspaces has its own FILE.SID
  --ledger FILE      record in this file the ids that the sink took, and skip them next time
  --skip-refused     let the checkpoint pass events that the sink refuses for good while it takes
                     others: each is named, and the exit code is 1
  --dry-run          read and filter, but deliver nothing; neither file is written
  --mode MODE        keys, guarded or strict (default: GUARD_MODE, else the policy's)
  --policy FILE      (default: assets/policy.private.json, the one that is deployed)
  --concurrency N    how many events to deliver at a time, 1 to ${MAX_CONCURRENCY} (default: ${DEFAULT_CONCURRENCY})
  -h, --help         show help

Settings come from .env and the environment, which wins: ACCOUNT_SID and AUTH_TOKEN, or
TWILIO_API_KEY and TWILIO_API_SECRET; EVENTS_SINK_URL and EVENTS_SINK_SECRET. HTTPS_PROXY,
HTTP_PROXY and NO_PROXY are used. Ctrl-C ends the run cleanly, a second one immediately.

All messages go to stderr. Exit code: 0 every event was taken; 1 an event was not taken or not
readable, or the run ended early: run it again; 2 wrong usage, settings or credentials, or a full
disk.
`,
  options: OPTIONS,
  takesArguments: false,
  run,
});

async function run(values: Values): Promise<ExitCode> {
  const environment = readEnvironment();
  const times = timesOf(values);
  const workspaceSids = someWorkspaces(values, environment);
  const policy = readPolicyFile(values.policy);
  const mode = modeOption(values.mode, environment, policy);
  const concurrency = wholeNumber('--concurrency', values.concurrency, {
    min: 1,
    max: MAX_CONCURRENCY,
    called: 'a whole number',
  });
  const dryRun = values['dry-run'] === true;
  const skipRefused = values['skip-refused'] === true;
  const agent = proxyFromEnvironment(environment, { keepAlive: true });
  const credentials = readCredentials(environment);
  const sink = dryRun
    ? undefined
    : createSink(readSettings(environment), { deployed: false, agent });

  const checkpoints = checkpointFiles(values.checkpoint, workspaceSids);
  requireFiles(values, checkpoints, dryRun);
  const ledger = openLedger(values, dryRun);
  const interruption = interruptionBySignals();
  const { signal } = interruption;
  const terminal = new ReconcileTerminal({ workspaceSids, dryRun, skipRefused });
  const codes: ExitCode[] = [];
  try {
    const results = reconcileWorkspaces({
      api: twilioApi(credentials, { agent, signal }),
      workspaceSids,
      times,
      filter: { policy, mode },
      deliver: async (event) =>
        sink === undefined ? undefined : redeliver(event, { sink, signal }),
      concurrency,
      skipRefused,
      ledger,
      checkpointFiles: checkpoints,
      dryRun,
      signal,
      onLeft: terminal.onLeft,
      onProgress: terminal.onProgress,
    });
    for await (const result of results) {
      terminal.tellResult(result);
      codes.push(exitCodeOf(result));
    }
    terminal.tellNotBegun();
  } catch (error) {
    terminal.tellStop(stopOf(error));
    return 1;
  } finally {
    terminal.clear();
    interruption.stopListening();
    agent?.destroy();
    ledger?.close();
  }
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

function timesOf({ since, until }: Values): TimeSpanArguments {
  if (since === undefined) {
    throw new UsageError('--since is missing: give a TIME, such as 24h or 2026-11-22');
  }
  requireTimes({ since, until });
  return { since, until };
}

function someWorkspaces({ workspace }: Values, environment: Environment): readonly string[] {
  const workspaces = workspaceOption(workspace, readSettings(environment));
  if (workspaces.length > 0) return [...new Set(workspaces)];
  throw new UsageError(
    'the workspace is missing: give --workspace WS…, or set TASKROUTER_WORKSPACE_SID',
  );
}

/** All files must be different, and a checkpoint is checked before the first event is read. */
function requireFiles(
  { ledger, policy }: Values,
  checkpoints: ReadonlyMap<string, string>,
  dryRun: boolean,
): void {
  const read = { '--policy': policy };
  requireSeparateFiles({ '--ledger': ledger }, read);
  for (const file of checkpoints.values()) {
    requireSeparateFiles({ '--checkpoint': file, '--ledger': ledger }, read);
    if (!dryRun) requireWritable('--checkpoint', file);
  }
}

function openLedger({ ledger: path }: Values, readOnly: boolean): Ledger | undefined {
  if (path === undefined) return undefined;
  requireFileName('--ledger', path);
  return new Ledger(path, { readOnly });
}

function exitCodeOf({ counts, stop }: WorkspaceResult): ExitCode {
  if (stop instanceof ApiError && Object.hasOwn(REFUSALS, stop.failure)) return 2;
  return stop === undefined && counts.undelivered === 0 && counts.unreadable === 0 ? 0 : 1;
}
