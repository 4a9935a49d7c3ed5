/** The settings of the Functions and commands; `.env.example` describes each. */
export const SETTING_NAMES = [
  'ACCOUNT_SID',
  'AUTH_TOKEN',
  'AUTH_TOKEN_SECONDARY',
  'SIGNING_KEY',
  'CALLBACK_BASE_URL',
  'GUARD_MODE',
  'EVENTS_SINK_URL',
  'EVENTS_SINK_SECRET',
  'TASKROUTER_WORKSPACE_SID',
] as const;

export type SettingName = (typeof SETTING_NAMES)[number];

/** A missing or empty setting is `undefined`. */
export type Settings = Readonly<Partial<Record<SettingName, string>>>;

/** Reads the settings from a Function's context or a process's environment. */
export function readSettings(environment: Readonly<Record<string, unknown>>): Settings {
  const settings: Partial<Record<SettingName, string>> = {};
  for (const name of SETTING_NAMES) {
    const value = readSetting(environment, name);
    if (value !== undefined) settings[name] = value;
  }
  return settings;
}

/** Like {@link readSettings}, for a single setting. */
export function readSetting(
  environment: Readonly<Record<string, unknown>>,
  name: SettingName,
): string | undefined {
  const value = environment[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
