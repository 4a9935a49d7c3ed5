import { number } from '../../fields/basic-readers';
import { daysBefore } from '../../snapshot/days-before';
import { endpoint } from '../../snapshot/endpoint';

/** Verification attempts of the last 30 days: all of them, and by the filters of the summary. */
export const verifyAttempts = {
  all: attempts('verify-attempts', {}),
  us: attempts('verify-attempts-us', { Country: 'US' }),
  email: attempts('verify-attempts-email', { Channel: 'email' }),
  whatsapp: attempts('verify-attempts-whatsapp', { Channel: 'whatsapp' }),
  rcs: attempts('verify-attempts-rcs', { Channel: 'rbm' }),
};

/** The summary holds only counts, while the list of attempts holds addresses. */
function attempts(id: string, filter: Readonly<Record<string, string>>) {
  return endpoint({
    id,
    host: 'verify.twilio.com',
    path: '/v2/Attempts/Summary',
    query: ({ now }) => ({
      DateCreatedAfter: toSecond(daysBefore(now, 30)),
      // The counts are compared with each other, so they end at the same time.
      DateCreatedBefore: toSecond(now.toISOString()),
      ...filter,
    }),
    fields: { total_attempts: number },
  });
}

/** The format that the summary requires: no fractions of a second. */
function toSecond(date: string): string {
  return `${date.slice(0, 19)}Z`;
}
