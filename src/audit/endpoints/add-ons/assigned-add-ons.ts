import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { incomingPhoneNumbers } from '../phone-numbers/incoming-phone-numbers';

/** The add-ons of single numbers: one call each, so only a sample. */
export const assignedAddOns = endpoint({
  id: 'assigned-add-ons',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{ResourceSid}/AssignedAddOns.json',
  list: 'assigned_add_ons',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: incomingPhoneNumbers,
    parameters: { ResourceSid: 'sid' },
    limit: 100,
  },
  fields: {
    sid,
    resource_sid: sid,
  },
});
