import {
  LOGGED_OFF_ACTIVITY_NAME,
  SESSION_BOUNDS,
  type SessionSettings,
  UI_ATTRIBUTES_KEY,
} from '../src/flex/session-settings';
import {
  type Activity,
  listActivities,
  loggedOffActivity,
  makeLoggedOffActivity,
} from '../src/flex-sessions/activities';
import { changeUiAttributes } from '../src/flex-sessions/change-ui-attributes';
import { readFlexInstance } from '../src/flex-sessions/flex-instance';
import { FlexSetupError } from '../src/flex-sessions/flex-setup-error';
import { parseSavedUiAttributes, saveUiAttributes } from '../src/flex-sessions/saved-ui-attributes';
import {
  settingChanges,
  withSettings,
  withSettingsOf,
} from '../src/flex-sessions/settings-in-ui-attributes';
import type { PlainObject } from '../src/json/plain-object';
import type { Credentials } from '../src/twilio-api/credentials';
import type { TwilioApi } from '../src/twilio-api/twilio-api';
import { readSavedFile } from './account/read-saved-file';
import { type Account, withAccount } from './account/with-account';
import { defineCommand, type ValuesOf } from './command/define-command';
import type { ExitCode } from './command/exit-code';
import { UsageError } from './command/usage-error';
import { minutesOption } from './options/minutes-option';
import { changesText } from './terminal/changes-text';
import { print, tell } from './terminal/output';

const OPTIONS = {
  idle: { type: 'string' },
  max: { type: 'string' },
  apply: { type: 'boolean' },
  restore: { type: 'string' },
} as const;

type Values = ValuesOf<typeof OPTIONS>;

const SETTINGS = `ui_attributes.${UI_ATTRIBUTES_KEY}`;

const NEW_ACTIVITY = `activity ${LOGGED_OFF_ACTIVITY_NAME}:
    - none
    + created, and named in the settings; gets no tasks
`;

const PRESENCE_OFF =
  'Flex’s automatic logout is off: whoever loses the connection keeps their status. Turn it on in Flex’s admin pages.\n';

export const flexCommand = defineCommand({
  help: `Usage: hipaa-guard flex configure [--idle 15m] [--max 12h] [--apply]
       hipaa-guard flex configure --restore FILE

Shows what has to change in the account's Flex configuration for the plugin that ends idle sessions
(docs/flex-sessions.md): its settings in ui_attributes, which keep everything else, and the activity
Logged off (inactive) in TaskRouter. Changes nothing without --apply or --restore, and does not
deploy the plugin.

  --idle DURATION  end a session after this long without a key or click: 1m to 60m
                   (default: the current setting, else 15m)
  --max DURATION   end a session this long after its start: 1h to 24h, in whole hours
                   (default: the current setting, else 12h)
  --apply          make the change and read it back; first save all of ui_attributes to a file in
                   this folder that only you can read
  --restore FILE   put back the settings from such a file, and nothing else in it; first save those
                   that it replaces to another
  -h, --help       show help

The account is ACCOUNT_SID, with AUTH_TOKEN or with TWILIO_API_KEY and TWILIO_API_SECRET, from the
environment or .env. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are used.

Exit code: 0 shown, or configured as it should be; 1 the change is not there when read back; 2 wrong usage or settings, or Twilio's API does not answer.
`,
  options: OPTIONS,
  takesArguments: true,
  run: async (values, [action, ...others]) => {
    if (action !== 'configure' || others.length > 0) {
      throw new UsageError('the only action is configure: flex configure');
    }
    const asked = askedOf(values);
    return withAccount((account) =>
      values.restore === undefined
        ? configure(account, asked, values.apply === true)
        : restore(account, values.restore),
    );
  },
});

/** @throws {UsageError} */
function askedOf({ idle, max, apply, restore }: Values): Partial<SessionSettings> {
  if (restore !== undefined && (idle ?? max ?? apply) !== undefined) {
    throw new UsageError('--restore cannot be combined with --idle, --max or --apply');
  }
  return {
    ...(idle === undefined ? {} : { idleMinutes: idleMinutesOf(idle) }),
    ...(max === undefined ? {} : { absoluteHours: absoluteHoursOf(max) }),
  };
}

function idleMinutesOf(given: string): number {
  const [least, most] = SESSION_BOUNDS.idleMinutes;
  return minutesOption('--idle', given, `${least}m`, `${most}m`);
}

function absoluteHoursOf(given: string): number {
  const [least, most] = SESSION_BOUNDS.absoluteHours;
  const hours = minutesOption('--max', given, `${least}h`, `${most}h`) / 60;
  if (Number.isInteger(hours)) return hours;
  throw new UsageError('--max must be whole hours');
}

async function configure(
  { api, credentials }: Account,
  asked: Partial<SessionSettings>,
  apply: boolean,
): Promise<ExitCode> {
  const flex = await readFlexInstance(api);
  const { workspaceSid, uiAttributes, presence } = flex;
  const activities = await listActivities(api, workspaceSid);
  const activity = loggedOffActivity(activities, flex);
  if (activity === undefined) requireFreeName(activities);
  const settings = { ...asked, ...(activity && { loggedOffActivitySid: activity.sid }) };
  const changes = settingChanges(uiAttributes, withSettings(uiAttributes, settings)).filter(
    ({ setting }) => activity !== undefined || setting !== 'loggedOffActivitySid',
  );
  print(activity === undefined ? NEW_ACTIVITY : '');
  print(changesText(SETTINGS, changes));
  if (!presence) tell(PRESENCE_OFF);
  if (activity !== undefined && changes.length === 0) {
    print('Nothing to change.\n');
    return 0;
  }
  if (!apply) {
    print('Nothing was changed. Run it again with --apply to make the change.\n');
    return 0;
  }
  saveCurrent(credentials, uiAttributes);
  const { sid } = activity ?? (await makeLoggedOffActivity(api, workspaceSid));
  return await change(api, (current) =>
    withSettings(current, { ...asked, loggedOffActivitySid: sid }),
  );
}

/** Restores the settings of a saved file. Keeps the activity, because workers may be in it. */
async function restore({ api, credentials }: Account, path: string): Promise<ExitCode> {
  const { uiAttributes: saved } = readSavedFile(path, credentials, parseSavedUiAttributes);
  const { uiAttributes } = await readFlexInstance(api);
  const changes = settingChanges(uiAttributes, withSettingsOf(uiAttributes, saved));
  print(changesText(SETTINGS, changes));
  if (changes.length === 0) {
    print('Nothing to change.\n');
    return 0;
  }
  saveCurrent(credentials, uiAttributes);
  return await change(api, (current) => withSettingsOf(current, saved));
}

function saveCurrent({ accountSid }: Credentials, uiAttributes: PlainObject): void {
  const name = saveUiAttributes(process.cwd(), { accountSid, savedAt: new Date(), uiAttributes });
  print(`${name} holds what was there before; --restore ${name} puts it back.\n`);
}

async function change(
  api: TwilioApi,
  wanted: (current: PlainObject) => PlainObject,
): Promise<ExitCode> {
  if (await changeUiAttributes(api, wanted)) {
    print('Flex is configured, and was read back.\n');
    return 0;
  }
  tell('Flex was changed, but reads back differently. Does something else set ui_attributes?\n');
  return 1;
}

/**
 * @throws {FlexSetupError} when an activity of that name exists that cannot become what it should
 *   be.
 */
function requireFreeName(activities: readonly Activity[]): void {
  if (activities.every(({ name }) => name !== LOGGED_OFF_ACTIVITY_NAME)) return;
  throw new FlexSetupError(
    `the activity ${LOGGED_OFF_ACTIVITY_NAME} gets tasks, which cannot be changed: rename it`,
  );
}
