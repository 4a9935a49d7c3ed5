import type { JsonValue } from '../json/json-value';

/**
 * Writes one line of JSON to the Function's log, which Twilio keeps for 30 days. What is
 * `undefined` is left out.
 */
export function log(entry: Readonly<Record<string, JsonValue | undefined>>): void {
  // biome-ignore lint/suspicious/noConsole: the runtime's log has no other way in
  console.log(JSON.stringify(entry));
}
