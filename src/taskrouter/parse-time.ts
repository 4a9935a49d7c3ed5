const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/;
/** Epoch seconds from 2001-09-09 to 2033-05-18, and the same span in milliseconds. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/**
 * A moment as ISO 8601 in UTC with milliseconds, or `undefined`.
 *
 * Takes what the wire forms send: ISO 8601 with a zone, epoch seconds or epoch milliseconds, the
 * last two as number or text.
 */
export function parseTime(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  if (EPOCH.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  }
  if (!ISO_8601.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
