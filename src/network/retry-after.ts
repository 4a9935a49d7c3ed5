const SECONDS = /^\d{1,9}$/;
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? [\w -]+ \d\d:\d\d:\d\d(?: GMT| \d{4})$/;

/**
 * How long to wait by a `Retry-After` header, in milliseconds from now; `undefined` when there is
 * none, or none that can be read.
 *
 * Source: RFC 9110, section 10.2.3, and section 5.6.7 for the three forms of a date.
 *
 * @param now Milliseconds since the epoch.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (SECONDS.test(value)) return Number(value) * 1000;
  if (!HTTP_DATE.test(value)) return undefined;
  // One of the forms, that of C's asctime, leaves the zone out; it is always UTC.
  const time = Date.parse(value.endsWith(' GMT') ? value : `${value} GMT`);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
