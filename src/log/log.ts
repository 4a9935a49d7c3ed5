import type { JsonValue } from '../json/json-value';

/**
 * Writes one line of JSON to the log of the Function or Lambda handler. Twilio keeps it for 30
 * days, AWS as long as the log group says. Omits `undefined` values.
 */
export function log(entry: Readonly<Record<string, JsonValue | undefined>>): void {
  // biome-ignore lint/suspicious/noConsole: the runtime's log has no other way in
  console.log(JSON.stringify(entry));
}
