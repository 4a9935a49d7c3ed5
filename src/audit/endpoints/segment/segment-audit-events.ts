import { dateTime, word } from '../../fields/basic-readers';
import type { FieldReader } from '../../fields/field-reader';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** The kind of change, such as `Journey Published`: one or more of Segment's own words. */
const eventType: FieldReader<string> = {
  schema: word.schema,
  read: (raw) =>
    typeof raw === 'string' && /^[A-Za-z][A-Za-z .:_-]{0,79}$/.test(raw) ? raw : null,
};

/** Kinds of changes in the audit trail, without actors and names. */
export const segmentAuditEvents = segmentEndpoint({
  id: 'segment-audit-events',
  path: '/audit-events',
  list: 'events',
  query: segmentPage,
  limit: 1_000,
  fields: {
    type: eventType,
    timestamp: dateTime,
  },
});
