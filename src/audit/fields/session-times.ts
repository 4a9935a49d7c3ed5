import { readSessionSettings, UI_ATTRIBUTES_KEY } from '../../flex/session-settings';
import { closedObject } from '../../json/closed-object';
import { isPlainObject } from '../../json/plain-object';
import type { FieldReader } from './field-reader';

/** The times after which the plugin ends a Flex session. */
export interface SessionTimes {
  readonly idle_minutes: number;
  readonly absolute_hours: number;
}

/** The plugin's effective settings: missing or invalid ones have their default. */
export const sessionTimes: FieldReader<SessionTimes> = {
  name: 'sessionTimes',
  schema: closedObject({
    idle_minutes: { type: 'integer' },
    absolute_hours: { type: 'integer' },
  }),
  read: (raw) => {
    if (!isPlainObject(raw)) return null;
    const { settings } = readSessionSettings({ [UI_ATTRIBUTES_KEY]: raw });
    return { idle_minutes: settings.idleMinutes, absolute_hours: settings.absoluteHours };
  },
};
