import { endpoint } from '../snapshot/endpoint';
import { presence, sid } from '../snapshot/field-reader';

/** Verify services, and whether they are set up for WhatsApp. */
export const verifyServices = endpoint({
  id: 'verify-services',
  host: 'verify.twilio.com',
  path: '/v2/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: { sid, 'whatsapp.msg_service_sid': sid, 'whatsapp.from': presence },
});
