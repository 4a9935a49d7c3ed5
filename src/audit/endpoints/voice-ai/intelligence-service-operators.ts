import { listOf, sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { intelligenceServices } from './intelligence-services';

/** The operators attached to each Intelligence service. */
export const intelligenceServiceOperators = endpoint({
  id: 'intelligence-service-operators',
  host: 'intelligence.twilio.com',
  path: '/v2/Services/{ServiceSid}/Operators',
  parent: {
    endpoint: intelligenceServices,
    parameters: { ServiceSid: 'sid' },
  },
  fields: {
    service_sid: sid,
    operator_sids: listOf(sid),
  },
});
