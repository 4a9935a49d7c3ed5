/**
 * How TaskRouter calls: the connection overrides in the fragment of the event callback's URL.
 *
 * - `rc=5`: five more attempts, the maximum.
 * - `rp=all`: after every failure. By default Twilio calls again only after a failed connection, so
 *   the answer `503 sink_unavailable`, and a `429` or `504` of the platform, would be the end.
 * - `ct=2000`: a connection is given up after 2 s.
 * - `rt=10000`: an answer is awaited as long as a Function may run, 10 s; ours takes at most 8 s.
 * - `tt=15000`: all of it ends after 15 s, the longest that TaskRouter waits, and that can be set.
 *
 * Two connections that fail and the slowest answer are 2 + 2 + 10 = 14 s: within the 15 s. With
 * Twilio's defaults (`ct` 5 s, `rt` 15 s) the first attempt may use up all of them.
 *
 * Source: Twilio docs, "Webhooks: connection overrides" for the names, limits and defaults;
 * "TaskRouter events reference" for the 15 s; "Function execution" for the 10 s. That TaskRouter
 * takes them is in the description of `EventCallbackUrl`. No document
 * says how long it pauses between attempts; `rp=all` is in wide use, and was not tried on a live
 * account.
 */
export const CONNECTION_OVERRIDES = 'rc=5&rp=all&ct=2000&rt=10000&tt=15000';

/** Names and values of overrides, and nothing that could be a secret. */
const OVERRIDES = /^(?:(?:ct|rt|tt|rc|rp|sni|e|edge)=[a-z0-9,]{1,40}(?:&|$))+$/;

/** True for a fragment, without its `#`, that holds nothing but connection overrides. */
export function isConnectionOverrides(fragment: string): boolean {
  return OVERRIDES.test(fragment) && !fragment.endsWith('&');
}
