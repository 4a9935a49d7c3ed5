import {
  DEFAULT_SESSION_SETTINGS,
  readSessionSettings,
  type SessionSettings,
  UI_ATTRIBUTES_KEY,
} from '../flex/session-settings';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';

/** A setting that will change, in a form fit for display. */
export interface SessionSettingChange {
  readonly setting: keyof SessionSettings;
  readonly from: string;
  readonly to: string;
}

const SETTINGS = Object.keys(DEFAULT_SESSION_SETTINGS) as readonly (keyof SessionSettings)[];

/**
 * `ui_attributes` with these settings, and everything else that is in it. Other settings stay;
 * missing and wrong ones get their defaults, so that all are visible.
 */
export function withSettings(
  uiAttributes: PlainObject,
  asked: Partial<SessionSettings>,
): PlainObject {
  const { settings } = readSessionSettings(uiAttributes);
  const there = ownValue(uiAttributes, UI_ATTRIBUTES_KEY);
  const others = isPlainObject(there) ? there : {};
  return { ...uiAttributes, [UI_ATTRIBUTES_KEY]: { ...others, ...settings, ...asked } };
}

/** `ui_attributes` with the settings of saved ones, or without any if those had none. */
export function withSettingsOf(uiAttributes: PlainObject, saved: PlainObject): PlainObject {
  const { [UI_ATTRIBUTES_KEY]: _, ...others } = uiAttributes;
  const settings = ownValue(saved, UI_ATTRIBUTES_KEY);
  return settings === undefined ? others : { ...others, [UI_ATTRIBUTES_KEY]: settings };
}

/** The settings in which two `ui_attributes` differ; empty when they are the same. */
export function settingChanges(
  current: PlainObject,
  wanted: PlainObject,
): readonly SessionSettingChange[] {
  return SETTINGS.map((setting) => ({
    setting,
    from: shown(current, setting),
    to: shown(wanted, setting),
  })).filter(({ from, to }) => from !== to);
}

/** The value of a setting, if it is valid: anything may have been written there. */
function shown(uiAttributes: PlainObject, setting: keyof SessionSettings): string {
  const settings = ownValue(uiAttributes, UI_ATTRIBUTES_KEY);
  const value = isPlainObject(settings) ? ownValue(settings, setting) : undefined;
  if (value === undefined) return 'none';
  const { problems } = readSessionSettings(uiAttributes);
  return problems.some((problem) => problem === `${UI_ATTRIBUTES_KEY}.${setting}`)
    ? 'an invalid value'
    : String(value);
}
