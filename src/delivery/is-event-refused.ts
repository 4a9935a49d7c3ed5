import type { SinkUnavailableError } from './sink';

/**
 * Statuses that say nothing about the event: the credentials (401, 403, 407) or the URL (404, 405,
 * 410) are wrong until somebody corrects them; or it is too early (425).
 */
const OF_OTHERS: ReadonlySet<number | undefined> = new Set([401, 403, 404, 405, 407, 410, 425]);

/** True when the sink will never accept this event, however often it is sent. */
export function isEventRefused({ failure, status }: SinkUnavailableError): boolean {
  return failure === 'refused' && !OF_OTHERS.has(status);
}
