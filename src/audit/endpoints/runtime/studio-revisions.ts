import { number, sid, word } from '../../fields/basic-readers';
import { flowDefinition } from '../../fields/flow-definition';
import { endpoint } from '../../snapshot/endpoint';
import { studioFlows } from './studio-flows';

/**
 * The published revision of each flow, which is what runs, while a fetched flow may be a draft. 404
 * means that the flow was never published, unless it says that it is. Source: Twilio docs, "Flow
 * Revision".
 */
export const studioRevisions = endpoint({
  id: 'studio-revisions',
  host: 'studio.twilio.com',
  path: '/v2/Flows/{Sid}/Revisions/{Revision}',
  constants: { Revision: 'LatestPublished' },
  parent: {
    endpoint: studioFlows,
    parameters: { Sid: 'sid' },
    has: ({ status }) => status === 'published',
  },
  fields: {
    sid,
    status: word,
    revision: number,
    definition: flowDefinition,
  },
  says: ({ definition }) => definition !== null,
  absent: [{ status: 404 }],
});
