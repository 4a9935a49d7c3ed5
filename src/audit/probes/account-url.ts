import type { TwilioApi } from '../../twilio-api/twilio-api';

/** The account in Twilio's 2010 API, the parent of its recordings and messages. */
export function accountUrl({ accountSid }: Pick<TwilioApi, 'accountSid'>): string {
  return `https://api.twilio.com/2010-04-01/Accounts/${accountSid}`;
}
