import type { SinkUnavailableError } from './sink';

/**
 * Statuses that say nothing of the event: who asks (401, 403, 407) or where (404, 405, 410) is
 * wrong, and right once somebody has corrected it; or the moment is (425).
 */
const OF_OTHERS: ReadonlySet<number | undefined> = new Set([401, 403, 404, 405, 407, 410, 425]);

/** True where the sink will not take this very event, however often it comes. */
export function isEventRefused({ failure, status }: SinkUnavailableError): boolean {
  return failure === 'refused' && !OF_OTHERS.has(status);
}
