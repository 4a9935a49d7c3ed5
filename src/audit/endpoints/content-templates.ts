import { endpoint } from '../snapshot/endpoint';
import { sid, word } from '../snapshot/field-reader';

/** Content templates, and whether WhatsApp was asked to approve them. */
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
