import { sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Content templates, and whether they were submitted for WhatsApp's approval. */
export const contentTemplates = endpoint({
  id: 'content-templates',
  host: 'content.twilio.com',
  path: '/v1/ContentAndApprovals',
  list: 'contents',
  query: () => ({ PageSize: '500' }),
  fields: {
    sid,
    'approval_requests.status': word,
  },
});
