import { boolean, dateTime, lowerCaseWord, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Video rooms in progress: by default the list shows no others. */
export const videoRooms = endpoint({
  id: 'video-rooms',
  host: 'video.twilio.com',
  path: '/v1/Rooms',
  list: 'rooms',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    status: word,
    type: lowerCaseWord,
    date_created: dateTime,
    record_participants_on_connect: boolean,
    status_callback: webUrl,
    status_callback_method: word,
  },
});
