import { createHmac } from 'node:crypto';

/** A parameter's value, or the values of a repeated one. */
export type ParameterValue = string | readonly string[];

export type Parameters = Readonly<Record<string, ParameterValue>>;

/** A parameter's name and value. */
export type Parameter = readonly [name: string, value: ParameterValue];

/**
 * The `X-Twilio-Signature` of a form request: HMAC-SHA1 in base64 over the URL, followed by each
 * parameter's name and value in the order of the names. A repeated name contributes its distinct
 * values in order, each after the name.
 *
 * Source: Twilio docs, "Webhooks security: validating requests are coming from Twilio".
 *
 * @param url The whole URL that Twilio is configured to call, without its fragment.
 */
export function sign(url: string, parameters: Parameters, key: string): string {
  return createHmac('sha1', key)
    .update(url + parametersText(Object.entries(parameters)))
    .digest('base64');
}

/**
 * The part of the signed text that is the same for every URL; parameters must have different names.
 */
export function parametersText(parameters: readonly Parameter[]): string {
  let text = '';
  for (const [name, value] of parameters.toSorted(byName)) {
    if (typeof value === 'string') text += name + value;
    else for (const each of [...new Set(value)].sort()) text += name + each;
  }
  return text;
}

/** Compares code units, like JavaScript's `<`. */
function byName([one]: Parameter, [other]: Parameter): number {
  return one < other ? -1 : 1;
}
