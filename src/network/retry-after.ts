import { httpDate } from './http-date';

const SECONDS = /^\d{1,9}$/;

/**
 * How long to wait by a `Retry-After` header, in milliseconds from now; `undefined` when there is
 * none, or none that can be read.
 *
 * Source: RFC 9110, section 10.2.3.
 *
 * @param now Milliseconds since the epoch.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (SECONDS.test(value)) return Number(value) * 1000;
  const time = httpDate(value);
  return time === undefined ? undefined : Math.max(0, time - now);
}
