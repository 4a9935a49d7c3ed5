/**
 * How TaskRouter calls: the connection overrides in the fragment of the event callback's URL.
 *
 * - `rc=5`: five retries, the maximum.
 * - `rp=all`: retry after every failure. By default Twilio retries only a failed connection, so the
 *   answer `503 sink_unavailable`, or the platform's `429` or `504`, would be final.
 * - `ct=2000`: give up a connection attempt after 2 s.
 * - `rt=10000`: wait for an answer as long as a Function may run, 10 s; ours takes at most 8 s.
 * - `tt=15000`: end everything after 15 s, the longest that TaskRouter waits and the highest
 *   possible value.
 *
 * Two failed connections and the slowest answer take 2 + 2 + 10 = 14 s, within the 15 s. With
 * Twilio's defaults (`ct` 5 s, `rt` 15 s) the first attempt may use up all of it.
 *
 * Source: Twilio docs, "Webhooks: connection overrides" for the names, limits and defaults;
 * "TaskRouter events reference" for the 15 s; "Function execution" for the 10 s. The description of
 * `EventCallbackUrl` says that TaskRouter accepts them. No document says how long it pauses between
 * attempts; `rp=all` is widely used, but untested here on a live account.
 */
export const CONNECTION_OVERRIDES = 'rc=5&rp=all&ct=2000&rt=10000&tt=15000';

/** Names and values of overrides, but nothing that could be a secret. */
const OVERRIDES = /^(?:(?:ct|rt|tt|rc|rp|sni|e|edge)=[a-z0-9,]{1,40}(?:&|$))+$/;

/** True for a fragment, without its `#`, that holds nothing but connection overrides. */
export function isConnectionOverrides(fragment: string): boolean {
  return OVERRIDES.test(fragment) && !fragment.endsWith('&');
}
