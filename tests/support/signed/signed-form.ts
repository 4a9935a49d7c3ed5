import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';

/** A form's fields; a list for a field that is sent several times. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

/** A form request as Twilio sends it, signed by Twilio's own library. */
export function signedForm(url: string, form: Form, authToken: string): RequestInit {
  return {
    method: 'POST',
    headers: { 'x-twilio-signature': getExpectedTwilioSignature(authToken, url, { ...form }) },
    body: formBody(form),
  };
}

function formBody(form: Form): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
  }
  return body;
}
