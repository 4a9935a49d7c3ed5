import { createHash } from 'node:crypto';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';

/**
 * A request with a JSON body in Twilio's form, signed by Twilio's own library: its URL, and the
 * rest.
 */
export function signedJson(
  address: string,
  body: string,
  authToken: string,
): { readonly url: string; readonly request: RequestInit } {
  const url = `${address}?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
  return {
    url,
    request: {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-twilio-signature': getExpectedTwilioSignature(authToken, url, {}),
      },
      body,
    },
  };
}
