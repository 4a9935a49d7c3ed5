import { daysBefore } from '../snapshot/days-before';
import { endpoint } from '../snapshot/endpoint';
import { date, number, sid, word } from '../snapshot/field-reader';

/** The alerts of the last 30 days; the API keeps no more. Texts and URLs are not held. */
export const alerts = endpoint({
  id: 'alerts',
  host: 'monitor.twilio.com',
  path: '/v1/Alerts',
  list: 'alerts',
  query: ({ now }) => ({ StartDate: daysBefore(now, 30), PageSize: '1000' }),
  fields: {
    sid,
    error_code: number,
    date_created: date,
    log_level: word,
    resource_sid: sid,
  },
  limit: 10_000,
});
