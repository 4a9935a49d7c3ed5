const FORMS = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? [\w -]+ \d\d:\d\d:\d\d(?: GMT| \d{4})$/;

/**
 * The date of an HTTP header in milliseconds since the epoch; `undefined` for anything else.
 *
 * Source: RFC 9110, section 5.6.7, which has three forms.
 */
export function httpDate(header: string): number | undefined {
  if (!FORMS.test(header)) return undefined;
  // The form of C's asctime leaves the zone out; it is always UTC.
  const time = Date.parse(header.endsWith(' GMT') ? header : `${header} GMT`);
  return Number.isNaN(time) ? undefined : time;
}
