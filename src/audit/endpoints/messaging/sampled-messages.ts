import { dayAfter, dayOf } from '../../../terminal/day';
import { boolean, lowerCaseWord, presence, sid } from '../../fields/basic-readers';
import type { FieldReader } from '../../fields/field-reader';
import { endpoint } from '../../snapshot/endpoint';

/** Whether a number's last four digits are crossed out, as by phone number redaction. */
const crossedOut: FieldReader<boolean> = {
  schema: boolean.schema,
  read: (raw) => (typeof raw === 'string' && raw !== '' ? raw.endsWith('XXXX') : null),
};

/**
 * A hundred messages older than a day: whether they still have a body and complete numbers.
 *
 * The answer holds PHI, so it is read only at the user's request, and only the answers to these
 * questions are kept.
 */
export const sampledMessages = endpoint({
  id: 'sampled-messages',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/Messages.json',
  list: 'messages',
  query: ({ now }) => ({
    'DateSent<': dayAfter(dayOf(now), -1),
    PageSize: '100',
  }),
  limit: 100,
  fields: { sid, direction: lowerCaseWord, body: presence, to: crossedOut, from: crossedOut },
});
