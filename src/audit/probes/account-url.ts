import type { TwilioApi } from '../../twilio-api/twilio-api';

/** The account in Twilio's API of 2010, below which its recordings and messages are. */
export function accountUrl({ accountSid }: Pick<TwilioApi, 'accountSid'>): string {
  return `https://api.twilio.com/2010-04-01/Accounts/${accountSid}`;
}
