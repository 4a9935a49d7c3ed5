import { boolean, lowerCaseWord, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Event Streams sinks: where events go. */
export const eventSinks = endpoint({
  id: 'event-sinks',
  host: 'events.twilio.com',
  path: '/v1/Sinks',
  list: 'sinks',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    sink_type: lowerCaseWord,
    status: word,
    'sink_configuration.destination': webUrl,
    'sink_configuration.method': word,
    'sink_configuration.batch_events': boolean,
  },
});
