import type { FieldReader } from './field-reader';

/** Segment's categories of what sends events by itself: its libraries and its HTTP API. */
const OF_EVENTS = new Set(['website', 'mobile', 'server', 'ott', 'custom']);

/**
 * Whether a source sends events, or copies objects out of another product, by its categories.
 *
 * Source: Segment docs, "Sources Overview": event streams and object cloud sources.
 */
export const sourceKind: FieldReader<'event' | 'object'> = {
  schema: { enum: ['event', 'object'] },
  read: (raw) => {
    if (!Array.isArray(raw) || raw.length === 0) return null;
    const isOfEvents = raw.some((each) => OF_EVENTS.has(String(each).toLowerCase()));
    return isOfEvents ? 'event' : 'object';
  },
};
