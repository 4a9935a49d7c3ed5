import { type RestClient, type RestClientOptions, restClient } from './rest-client';

const HOST = 'preview-iam.twilio.com';

/**
 * Calls the API of a Twilio Organization, with an OAuth token of its own.
 *
 * Source: Twilio docs, "Organizations API".
 */
export function organizationApi(
  token: string,
  options: RestClientOptions = {},
): Pick<RestClient, 'get'> {
  const isOwnUrl = ({ protocol, host }: URL) => protocol === 'https:' && host === HOST;
  return restClient({ authorization: `Bearer ${token}`, isOwnUrl }, options);
}
