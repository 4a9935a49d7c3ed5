import { createHmac } from 'node:crypto';

/** A parameter's value, or the values of one that was sent several times. */
export type ParameterValue = string | readonly string[];

export type Parameters = Readonly<Record<string, ParameterValue>>;

/**
 * The `X-Twilio-Signature` of a form request: HMAC-SHA1 in base64 over the URL, followed by each
 * parameter's name and value in the order of the names. Of a name sent several times the different
 * values are taken in their order, each after the name.
 *
 * Source: Twilio docs, "Webhooks security: validating requests are coming from Twilio".
 *
 * @param url The whole URL that Twilio was told to call, without its fragment.
 */
export function sign(url: string, parameters: Parameters, key: string): string {
  return createHmac('sha1', key)
    .update(url + parametersText(parameters))
    .digest('base64');
}

/** The part of the signed text that is the same for every URL. */
export function parametersText(parameters: Parameters): string {
  let text = '';
  for (const name of Object.keys(parameters).sort()) {
    const value = parameters[name] as ParameterValue;
    const values = typeof value === 'string' ? [value] : [...new Set(value)].sort();
    for (const each of values) text += name + each;
  }
  return text;
}
