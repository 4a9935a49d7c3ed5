import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Transcripts, and the kind of resource from which they were made. */
export const transcripts = endpoint({
  id: 'transcripts',
  host: 'intelligence.twilio.com',
  path: '/v2/Transcripts',
  list: 'transcripts',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    service_sid: sid,
    'channel.media_properties.source_sid': sid,
  },
  says: (transcript) => transcript['channel.media_properties.source_sid'] !== null,
  limit: 10_000,
});
