import { boolean, presence, sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Verify services, and whether they are set up for WhatsApp. */
export const verifyServices = endpoint({
  id: 'verify-services',
  host: 'verify.twilio.com',
  path: '/v2/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    verify_event_subscription_enabled: boolean,
    'whatsapp.msg_service_sid': sid,
    'whatsapp.from': presence,
  },
});
