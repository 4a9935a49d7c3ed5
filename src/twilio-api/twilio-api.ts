import type { Credentials } from './credentials';
import { type RestClient, type RestClientOptions, restClient } from './rest-client';

/** Twilio's REST API as used by one account. */
export interface TwilioApi extends RestClient {
  readonly accountSid: string;
}

/** Calls Twilio's REST API, and only `https://*.twilio.com`. */
export function twilioApi(
  { accountSid, username, password }: Credentials,
  options: RestClientOptions = {},
): TwilioApi {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return { accountSid, ...restClient({ authorization, isOwnUrl: isTwilioUrl }, options) };
}

function isTwilioUrl({ protocol, hostname, port }: URL): boolean {
  return protocol === 'https:' && port === '' && hostname.endsWith('.twilio.com');
}
