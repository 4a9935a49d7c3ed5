import { readSessionSettings } from '../src/flex/session-settings';
import {
  type Activity,
  listActivities,
  loggedOffActivity,
  signedOutActivities,
} from '../src/flex-sessions/activities';
import { type EndOutcome, endSessions } from '../src/flex-sessions/end-sessions';
import { findIdleWorkers, type IdleAnswer } from '../src/flex-sessions/find-idle-workers';
import { type FlexInstance, readFlexInstance } from '../src/flex-sessions/flex-instance';
import { FlexSetupError } from '../src/flex-sessions/flex-setup-error';
import type { Worker } from '../src/flex-sessions/workers';
import { jsonText } from '../src/json/json-text';
import { pluralise } from '../src/terminal/pluralise';
import { tableText } from '../src/terminal/table-text';
import { withAccount } from './account/with-account';
import { defineCommand } from './command/define-command';
import { UsageError } from './command/usage-error';
import { choice } from './options/choice';
import { minutesOption } from './options/minutes-option';
import { print, putOut, tell } from './terminal/output';

/** One worker in the list. */
interface Row {
  readonly worker: string;
  readonly activity: string;
  readonly available: boolean;
  readonly status_since: string;
  readonly state: 'idle' | EndOutcome;
}

const MINUTE_MS = 60_000;

export const sessionsCommand = defineCommand({
  help: `Usage: hipaa-guard sessions [--idle 15m] [--end [--apply]] [--format table|json]

Lists workers who may have left a Flex session open: TaskRouter does not show them as signed out, and
has seen nothing of them for a while: no change of status, no current task, none accepted, refused
or finished. With --end --apply it sets them to the activity Logged off (inactive), and the plugin
then logs them out (docs/flex-sessions.md). Changes nothing without --apply.

  idle     nothing known for this long
  ended    was idle, and is set to Logged off (inactive)
  changed  was idle, but left alone: has done something or got a task since, or is gone
  refused  is idle, but TaskRouter did not accept the new activity
  unknown  was idle, and may or may not be set to it: the call failed

  --idle DURATION  for how long, 1m to 24h (default: as in the plugin's settings, else 15m)
  --end            say whether they can be set to logged off
  --apply          with --end: do it; nobody with a task is touched
  --format FORMAT  table (the default) or json
  -h, --help       show help

TaskRouter does not see the keyboard: it knows of tasks and changes of status, but not of reading or
typing. And the command itself ends no session: where the plugin does not run, the page stays open,
and a copied token stays valid until it expires.

Workers are named by SID only. The account is ACCOUNT_SID, with AUTH_TOKEN or with
TWILIO_API_KEY and TWILIO_API_SECRET, from the environment or .env. HTTPS_PROXY, HTTP_PROXY and
NO_PROXY are used.

Exit code: 0 nobody is idle, or nobody is any more; 1 somebody is idle; 2 wrong usage or settings,
or Twilio's API does not answer.
`,
  options: {
    idle: { type: 'string' },
    end: { type: 'boolean' },
    apply: { type: 'boolean' },
    format: { type: 'string' },
  },
  takesArguments: false,
  run: ({ idle: given, end = false, apply = false, ...values }) => {
    const format = choice('--format', values.format ?? 'table', ['table', 'json']);
    if (apply && !end) throw new UsageError('--apply needs --end');
    const asked = given === undefined ? undefined : minutesOption('--idle', given, '1m', '24h');

    return withAccount(async ({ api }) => {
      const flex = await readFlexInstance(api);
      const { workspaceSid, uiAttributes } = flex;
      const activities = await listActivities(api, workspaceSid);
      const loggedOffSid = end ? requireLoggedOff(activities, flex) : undefined;
      const minutes = asked ?? readSessionSettings(uiAttributes).settings.idleMinutes;
      const idleMs = minutes * MINUTE_MS;
      const signedOut = signedOutActivities(activities, flex);
      const answer = await findIdleWorkers(api, { workspaceSid, signedOut, idleMs });

      const outcomes = new Map<Worker, EndOutcome>();
      const rows = () => answer.idle.map((worker) => rowOf(worker, outcomes.get(worker) ?? 'idle'));
      try {
        if (apply && loggedOffSid !== undefined) {
          const ended = endSessions(api, workspaceSid, answer.idle, {
            activitySid: loggedOffSid,
            idleSince: answer.checkedAt - idleMs,
          });
          for await (const [worker, outcome] of ended) outcomes.set(worker, outcome);
        }
      } finally {
        // If a call fails midway, what was done so far is still reported.
        if (format === 'json') putOut(jsonOf(answer, minutes, rows()));
        else print(tableOf(rows()));
        tell(summaryOf(answer, minutes, end && !apply));
      }
      return rows().some(({ state }) => state === 'idle' || state === 'refused') ? 1 : 0;
    });
  },
});

/** @throws {FlexSetupError} when there is no activity for logged-off workers. */
function requireLoggedOff(activities: readonly Activity[], flex: FlexInstance): string {
  const activity = loggedOffActivity(activities, flex);
  if (activity !== undefined) return activity.sid;
  throw new FlexSetupError(
    'there is no activity Logged off (inactive): run npx --no -- hipaa-guard flex configure --apply',
  );
}

function rowOf({ sid, activitySid, available, changedAt }: Worker, state: Row['state']): Row {
  return {
    worker: sid,
    activity: activitySid,
    available,
    status_since: new Date(changedAt).toISOString(),
    state,
  };
}

function jsonOf({ checkedAt, workers }: IdleAnswer, minutes: number, rows: readonly Row[]): string {
  const checked_at = new Date(checkedAt).toISOString();
  return `${jsonText({ idle_minutes: minutes, checked_at, workers, sessions: rows })}\n`;
}

const HEADINGS = ['WORKER', 'ACTIVITY', 'AVAILABLE', 'STATUS SINCE', 'STATE'] as const;

function tableOf(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map(({ worker, activity, available, status_since, state }) => [
    worker,
    activity,
    available ? 'yes' : 'no',
    status_since,
    state,
  ]);
  return tableText([HEADINGS, ...cells]);
}

function summaryOf({ workers, idle }: IdleAnswer, minutes: number, isTrial: boolean): string {
  const found = `${idle.length} of ${pluralise(workers, 'worker')} idle for ${pluralise(minutes, 'minute')} or longer.\n`;
  return isTrial && idle.length > 0
    ? `${found}Nothing was changed. Run it again with --end --apply to set them to logged off.\n`
    : found;
}
