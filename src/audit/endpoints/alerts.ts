import { daysBefore } from '../days-before';
import { endpoint } from '../snapshot/endpoint';
import { date, number, sid, word } from '../snapshot/field-reader';

/**
 * Errors and warnings of the last 30 days, which is as far as Twilio lets one look back.
 *
 * Their texts and request URLs may hold what a caller said, and are not taken over.
 */
export const alerts = endpoint({
  id: 'alerts',
  host: 'monitor.twilio.com',
  path: '/v1/Alerts',
  list: 'alerts',
  query: ({ now }) => ({
    // A minute less, since a clock that is behind Twilio's would ask for too much.
    StartDate: `${new Date(daysBefore(now, 30).getTime() + 60_000).toISOString().slice(0, 19)}Z`,
    PageSize: '1000',
  }),
  fields: {
    sid,
    error_code: number,
    log_level: word,
    resource_sid: sid,
    service_sid: sid,
    date_created: date,
  },
});
