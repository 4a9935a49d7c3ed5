import { dayAfter, dayOf } from '../../../terminal/day';
import { dateTime, number, sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/**
 * Errors and warnings of the last 30 days, the longest that Twilio allows.
 *
 * Their texts and request URLs may hold what a caller said, and are not kept.
 */
export const alerts = endpoint({
  id: 'alerts',
  host: 'monitor.twilio.com',
  path: '/v1/Alerts',
  list: 'alerts',
  query: ({ now }) => ({
    // The end of that day: 30 days to the second would be more by the time Twilio evaluates it.
    StartDate: `${dayAfter(dayOf(now), -30)}T23:59:59Z`,
    PageSize: '1000',
  }),
  fields: {
    sid,
    error_code: number,
    log_level: word,
    resource_sid: sid,
    service_sid: sid,
    date_created: dateTime,
  },
});
