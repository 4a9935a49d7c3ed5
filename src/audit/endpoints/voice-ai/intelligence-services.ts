import { boolean, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Conversational Intelligence services. */
export const intelligenceServices = endpoint({
  id: 'intelligence-services',
  host: 'intelligence.twilio.com',
  path: '/v2/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    data_logging: boolean,
    auto_redaction: boolean,
    media_redaction: boolean,
    auto_transcribe: boolean,
    encryption_credential_sid: sid,
    webhook_url: webUrl,
    webhook_http_method: word,
  },
});
