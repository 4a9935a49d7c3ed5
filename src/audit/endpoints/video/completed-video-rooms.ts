import { dateTime, lowerCaseWord, sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Video rooms that have ended, newest first. */
export const completedVideoRooms = endpoint({
  id: 'completed-video-rooms',
  host: 'video.twilio.com',
  path: '/v1/Rooms',
  list: 'rooms',
  query: () => ({ Status: 'completed', PageSize: '1000' }),
  fields: {
    sid,
    type: lowerCaseWord,
    date_created: dateTime,
  },
  limit: 10_000,
});
