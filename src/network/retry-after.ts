import { httpDate } from './http-date';

const SECONDS = /^\d{1,9}$/;

/**
 * The wait that a `Retry-After` header requests, in milliseconds from now; `undefined` when it is
 * missing or unreadable.
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
