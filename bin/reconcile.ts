import { createSink } from '../src/delivery/create-sink';
import { SinkUnavailableError } from '../src/delivery/sink';
import type { Mode } from '../src/filter/mode';
import { Checkpoint } from '../src/reconcile/checkpoint';
import { Ledger } from '../src/reconcile/ledger';
import { type ReconcileResult, type ReconcileStop, reconcile } from '../src/reconcile/reconcile';
import { redeliver } from '../src/reconcile/redeliver';
import { sinkAdvice } from '../src/reconcile/sink-advice';
import {
  parseTimeSpan,
  requireKept,
  type TimeSpan,
  type TimeSpanArguments,
} from '../src/reconcile/time-span';
import { readSettings } from '../src/settings/settings';
import { columns } from '../src/terminal/columns';
import { pluralise } from '../src/terminal/pluralise';
import { ApiError } from '../src/twilio-api/api-error';
import { readCredentials } from '../src/twilio-api/credentials';
import { twilioApi } from '../src/twilio-api/twilio-api';
import { defineCommand, type ValuesOf } from './define-command';
import type { ExitCode } from './exit-code';
import { FirstMessages } from './first-messages';
import { interruptionBySignals } from './interruption-by-signals';
import { modeOf } from './mode-option';
import { ProgressLine } from './progress-line';
import { proxyFromEnvironment } from './proxy-from-environment';
import { readEnvironment } from './read-environment';
import { readPolicyFile } from './read-policy-file';
import { UsageError } from './usage-error';
import { wholeNumber } from './whole-number';
import { workspacesOf } from './workspace-option';

const DEFAULT_CONCURRENCY = 16;
const MAX_CONCURRENCY = 256;

type Environment = ReturnType<typeof readEnvironment>;

const OPTIONS = {
  since: { type: 'string' },
  until: { type: 'string' },
  workspace: { type: 'string', multiple: true },
  checkpoint: { type: 'string' },
  ledger: { type: 'string' },
  'dry-run': { type: 'boolean' },
  mode: { type: 'string' },
  policy: { type: 'string' },
  concurrency: { type: 'string', default: String(DEFAULT_CONCURRENCY) },
} as const;

type Values = ValuesOf<typeof OPTIONS>;

export const reconcileCommand = defineCommand({
  help: `Usage: hipaa-guard reconcile --since TIME [--until TIME] [OPTIONS]

Reads the events of a workspace back from TaskRouter's REST API, filters them as the deployed
Function does, and delivers them to EVENTS_SINK_URL with the same ids and the same bytes. So events
that were lost arrive after all, and the sink recognises by the id what it already has.

A TIME is a duration before now (15m, 24h, 7d), a date (2026-11-22, from midnight in UTC) or a
moment with its time zone (2026-11-22T08:30:00Z). TaskRouter keeps events for 30 days.

  --since TIME       where to begin
  --until TIME       where to end (default: now)
  --workspace SID    the workspace, WS…; may be given several times, and they are taken in turn
                     (default: TASKROUTER_WORKSPACE_SID)
  --checkpoint FILE  keep in this file up to when every event was taken; the next run with the same
                     arguments continues there; with several workspaces each has FILE.SID
  --ledger FILE      keep in this file the ids that the sink took, and skip them next time
  --dry-run          read and filter, but deliver nothing; neither file is written
  --mode MODE        keys, guarded or strict (default: GUARD_MODE, else the policy's)
  --policy FILE      (default: assets/policy.private.json, the one that is deployed)
  --concurrency N    number of events to deliver at the same time, 1 to ${MAX_CONCURRENCY} (default: ${DEFAULT_CONCURRENCY})
  -h, --help         show this

Settings come from .env and the environment, which wins: ACCOUNT_SID and AUTH_TOKEN, or
TWILIO_API_KEY and TWILIO_API_SECRET; EVENTS_SINK_URL and EVENTS_SINK_SECRET. HTTPS_PROXY,
HTTP_PROXY and NO_PROXY are used. Ctrl-C ends the run in good order, a second one at once.

All messages go to stderr. Exit code: 0 every event was taken; 1 an event was not taken or not
readable, or the run ended early: run it again; 2 wrong usage, settings or credentials.
`,
  options: OPTIONS,
  takesArguments: false,
  run,
});

async function run(values: Values): Promise<ExitCode> {
  const environment = readEnvironment();
  const asked = timesOf(values);
  const workspaces = someWorkspaces(values, environment);
  const policy = readPolicyFile(values.policy);
  const mode = modeOf(values.mode, environment, policy);
  const concurrency = wholeNumber('--concurrency', values.concurrency, {
    min: 1,
    max: MAX_CONCURRENCY,
    called: 'a whole number',
  });
  const dryRun = values['dry-run'] === true;
  const agent = proxyFromEnvironment(environment, { keepAlive: true });
  const credentials = readCredentials(environment);
  const sink = dryRun ? undefined : createSink(readSettings(environment), false, { agent });

  const starts = workspaces.map((workspace) => ({
    workspace,
    ...startOf(checkpointPath(values, workspace, workspaces), asked, { workspace, mode }),
  }));
  const ledger = openLedger(values, dryRun);
  for (const { checkpoint } of starts) {
    // Shows before anything is delivered whether it can be written.
    if (!dryRun) checkpoint?.save(checkpoint.reached);
  }
  const interruption = interruptionBySignals();
  const { signal } = interruption;
  const progress = new ProgressLine(process.stderr);
  const codes: ExitCode[] = [];
  try {
    for (const { workspace, span, checkpoint } of starts) {
      const left = new FirstMessages((message) => {
        progress.clear();
        process.stderr.write(`${message}\n`);
      });
      const result = await reconcile({
        api: twilioApi(credentials, { agent, signal }),
        workspaceSid: workspace,
        span,
        filter: { policy, mode },
        deliver: async (event) =>
          sink === undefined ? undefined : redeliver(event, { sink, signal }),
        concurrency,
        ledger,
        signal,
        onReached: (moment) => {
          if (!dryRun) checkpoint?.save(moment);
        },
        onLeft: (sid, problem) => left.add(`${sid ?? 'an event without a SID'}: ${problem}`),
        onProgress: (events, share) =>
          progress.show(`${Math.floor(share * 100)} %, ${events} events read`),
      }).finally(() => progress.clear());
      if (left.hidden > 0) {
        process.stderr.write(
          `and ${pluralise(left.hidden, 'event')} more that the sink did not get\n`,
        );
      }
      if (starts.length > 1) process.stderr.write(`${workspace}\n`);
      process.stderr.write(summaryOf(result, span, dryRun));
      codes.push(exitCodeOf(result));
      // The next workspace would meet the same.
      if (result.stop instanceof SinkUnavailableError) break;
    }
  } finally {
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
  return { since, until };
}

function someWorkspaces({ workspace }: Values, environment: Environment): readonly string[] {
  const workspaces = workspacesOf(workspace, readSettings(environment));
  if (workspaces.length > 0) return [...new Set(workspaces)];
  throw new UsageError(
    'the workspace is missing: give --workspace WS…, or set TASKROUTER_WORKSPACE_SID',
  );
}

/** A checkpoint is of one workspace. */
function checkpointPath(
  { checkpoint: path }: Values,
  workspace: string,
  { length }: readonly string[],
): string | undefined {
  if (path === undefined) return undefined;
  return length === 1 ? path : `${path}.${workspace}`;
}

function startOf(
  path: string | undefined,
  asked: TimeSpanArguments,
  run: { readonly workspace: string; readonly mode: Mode },
): { readonly span: TimeSpan; readonly checkpoint: Checkpoint | undefined } {
  const now = Date.now();
  const span = parseTimeSpan(asked, now);
  const checkpoint =
    path === undefined ? undefined : new Checkpoint(path, { ...asked, ...run }, span.from);
  const from = checkpoint?.from ?? span.from;
  requireKept(from, now);
  return { span: { ...span, from: Math.min(from, span.until) }, checkpoint };
}

function openLedger({ ledger: path }: Values, readOnly: boolean): Ledger | undefined {
  return path === undefined ? undefined : new Ledger(path, { readOnly });
}

function exitCodeOf({ counts, stop }: ReconcileResult): ExitCode {
  if (stop instanceof ApiError && Object.hasOwn(REFUSALS, stop.failure)) return 2;
  return stop === undefined && counts.undelivered === 0 && counts.unreadable === 0 ? 0 : 1;
}

function summaryOf(
  { counts, filtered, types, stop }: ReconcileResult,
  { from, until }: TimeSpan,
  dryRun: boolean,
): string {
  const { kept, removed, findings } = filtered.toJSON();
  const rows: readonly (readonly [string, number])[] = [
    ['events read', counts.read],
    [dryRun ? 'to be delivered' : 'delivered', counts.delivered],
    ['in the ledger', counts.inLedger],
    ['duplicates', counts.duplicates],
    ['unreadable', counts.unreadable],
    ['undelivered', counts.undelivered],
    ['attributes kept', kept],
    ['attributes removed', removed],
    ...Object.entries(findings)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => [`found: ${kind}`, count] as const),
    ...(dryRun ? [...types].sort(([one], [other]) => (one < other ? -1 : 1)) : []),
  ];
  return [
    `From ${new Date(from).toISOString()} until ${new Date(until).toISOString()}:`,
    ...columns(rows).map((line) => `  ${line}`),
    ...(stop === undefined ? [] : [explain(stop)]),
    '',
  ].join('\n');
}

/** Failures of the API that another run would meet again. */
const REFUSALS: Readonly<Record<string, string>> = {
  unauthorized: 'ACCOUNT_SID and AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET, are wrong',
  forbidden: 'these credentials may not read the events of TaskRouter',
  not_found: 'the account has no such workspace',
};

function explain(stop: ReconcileStop): string {
  if (stop === 'interrupted') return 'Interrupted: run it again to read the rest.';
  if (stop === 'listing_cut_off') {
    return 'Ended early: TaskRouter does not list all events of one second.';
  }
  if (stop instanceof SinkUnavailableError) {
    return `Ended early: the sink takes no events; ${sinkAdvice(stop)}. Then run it again to deliver the rest.`;
  }
  const reason = REFUSALS[stop.failure];
  return reason === undefined
    ? `Ended early: TaskRouter’s API failed (${stop.message}). Run it again to read the rest.`
    : `TaskRouter refuses (${stop.message}): ${reason}.`;
}
