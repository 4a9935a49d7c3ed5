import { lowerCaseWord } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { FLEX_NEVER_ENABLED } from './flex-never-enabled';

/** Whether e-mail is provisioned for Flex. */
export const flexEmailStatus = endpoint({
  id: 'flex-email-status',
  host: 'flex-api.twilio.com',
  path: '/v1/account/provision/status',
  absent: FLEX_NEVER_ENABLED,
  fields: { status: lowerCaseWord },
  says: ({ status }) => status !== null,
});
