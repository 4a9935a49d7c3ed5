const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/;
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/**
 * True for epoch seconds or milliseconds from 2001-09-09 to 2033-05-18. Earlier ones have the nine
 * digits of a social security number, later ones the ten of a phone number, which never starts
 * with a 1.
 */
export function isEpoch(text: string): boolean {
  return EPOCH.test(text);
}

/**
 * A moment as ISO 8601 in UTC with milliseconds, or `undefined`.
 *
 * Takes what the wire forms send: ISO 8601 with a zone, epoch seconds or epoch milliseconds, the
 * last two as number or text.
 */
export function parseTime(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  if (isEpoch(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  }
  if (!ISO_8601.test(text)) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  const inUtc = new Date(time).toISOString();
  // The zone can shift it to a year that RFC 3339 has no digits for: `+010000`, `-000001`.
  return ISO_8601.test(inUtc) ? inUtc : undefined;
}
