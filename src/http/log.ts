import type { JsonObject } from '../json/json-value';

/** Writes one line of JSON to the Function's log, which Twilio keeps for 30 days. */
export function log(entry: JsonObject): void {
  // biome-ignore lint/suspicious/noConsole: the runtime's log has no other way in
  console.log(JSON.stringify(entry));
}
