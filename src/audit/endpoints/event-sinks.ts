import { endpoint } from '../snapshot/endpoint';
import { sid, webUrl, word } from '../snapshot/field-reader';

/**
 * Sinks of Event Streams. A webhook's destination is kept as its host; the role and external id of a
 * Kinesis sink, which open it, are not taken over.
 */
export const eventSinks = endpoint({
  id: 'event-sinks',
  host: 'events.twilio.com',
  path: '/v1/Sinks',
  list: 'sinks',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    sink_type: word,
    status: word,
    'sink_configuration.destination': webUrl,
    'sink_configuration.method': word,
  },
});
