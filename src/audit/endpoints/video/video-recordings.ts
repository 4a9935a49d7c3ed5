import { sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Video recordings that can be fetched. */
export const videoRecordings = endpoint({
  id: 'video-recordings',
  host: 'video.twilio.com',
  path: '/v1/Recordings',
  list: 'recordings',
  query: () => ({ Status: 'completed', PageSize: '100' }),
  fields: { sid, status: word },
  limit: 100,
});
