import { dateTime, word } from '../../fields/field-reader';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Kinds of changes in the audit trail, without actors and names. */
export const segmentAuditEvents = segmentEndpoint({
  id: 'segment-audit-events',
  path: '/audit-events',
  list: 'events',
  query: segmentPage,
  limit: 1_000,
  fields: {
    type: word,
    timestamp: dateTime,
  },
});
