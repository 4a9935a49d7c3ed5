import { sid, word } from '../../fields/field-reader';
import { endpoint } from '../../snapshot/endpoint';

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
