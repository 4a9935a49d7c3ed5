import { endpoint } from '../../snapshot/endpoint';
import { date, word } from '../../snapshot/field-reader';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** Kinds of changes in the audit trail, without actors and names. */
export const segmentAuditEvents = endpoint({
  id: 'segment-audit-events',
  host: SEGMENT_HOST,
  path: '/audit-events',
  list: 'events',
  query: segmentPage,
  limit: 1_000,
  fields: {
    type: word,
    timestamp: date,
  },
});
