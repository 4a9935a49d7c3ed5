/** The value of a setting that a form can hold, and that can be restored. */
export type SettingValue = string | boolean;

/** The planned change of a setting. */
export interface SettingChange {
  /** As in the API's answer, such as `sms_method`. */
  readonly field: string;
  readonly before: SettingValue;
  readonly after: SettingValue;
}

export function isSettingValue(value: unknown): value is SettingValue {
  return typeof value === 'string' || typeof value === 'boolean';
}
