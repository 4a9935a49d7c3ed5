import type { FieldReader } from './field-reader';

/** Segment's categories of sources that send events themselves: its libraries and its HTTP API. */
const OF_EVENTS = new Set(['website', 'mobile', 'server', 'ott', 'custom']);

/**
 * Whether a source, by its categories, sends events or copies objects from another product.
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
