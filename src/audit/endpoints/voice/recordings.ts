import { dateTime, lowerCaseWord, presence, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { daysBefore } from '../../snapshot/days-before';
import { endpoint } from '../../snapshot/endpoint';

/** The recordings of the last 30 days. */
export const recordings = endpoint({
  id: 'recordings',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/Recordings.json',
  list: 'recordings',
  query: ({ now }) => ({ 'DateCreated>': daysBefore(now, 30), PageSize: '1000' }),
  fields: {
    sid,
    status: lowerCaseWord,
    date_created: dateTime,
    source: word,
    media_url: webUrl,
    encryption_details: presence,
    'encryption_details.encryption_public_key_sid': sid,
  },
  limit: 10_000,
});
