/** The value of a setting that a form can hold, and that can be put back. */
export type SettingValue = string | boolean;

/** What is to become of a setting. */
export interface SettingChange {
  /** As in the API's answer, such as `sms_method`. */
  readonly field: string;
  readonly before: SettingValue;
  readonly after: SettingValue;
}

export function isSettingValue(value: unknown): value is SettingValue {
  return typeof value === 'string' || typeof value === 'boolean';
}
