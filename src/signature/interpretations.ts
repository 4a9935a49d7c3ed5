import type { FunctionEvent } from '../http/function-handler';
import { ownValue } from '../json/plain-object';
import type { Parameter, ParameterValue } from './sign';
import type { SignatureOptions } from './signature-options';

/**
 * One of the requests that could have produced an `event`: the runtime mixes the parameters of
 * query and body, and does not say which is which.
 */
export interface Interpretation {
  /** The parameters of the URL's query, in order. */
  readonly query: readonly Parameter[];
  /** The parameters of a form in the body: signed with the URL. */
  readonly form: readonly Parameter[];
  /**
   * The possible JSON bodies, and the SHA-256 that is signed with the URL. A list arrives as
   * members `0`, `1`, …, and so may an object. To be called only once the URL's signature is
   * verified, because the body may be large.
   */
  readonly json?: { readonly values: () => readonly unknown[]; readonly hash: string };
}

/**
 * Twilio adds this parameter to the URL of a request with a JSON body (Twilio docs, error 57012).
 */
const BODY_HASH = 'bodySHA256';
const SHA_256 = /^[0-9a-f]{64}$/i;

/**
 * The runtime accepts at most this many names and values in a form (body-parser, `parameterLimit`)
 * or a query. More come from JSON, and sorting them would be wasted.
 */
const MAX_PARAMETERS = 1_000;

/**
 * The requests that could have produced an event, likeliest first. Empty when it has parameters
 * that neither a Twilio form or query nor a signed JSON body can hold.
 */
export function interpretations(
  event: FunctionEvent,
  options: SignatureOptions,
): readonly Interpretation[] {
  const declared = new Set(options.queryParameters);
  const inQuery = [...declared].filter((name) => name !== 'request' && Object.hasOwn(event, name));
  const query = toParameters(inQuery, event);
  // A declared parameter is in no form and no body's hash: with another value, nothing would cover
  // it.
  if (query === undefined) return [];
  const names = Object.keys(event);
  const inBody = () => names.filter((name) => name !== 'request' && !declared.has(name));
  const found: Interpretation[] = [];

  const form = names.length > MAX_PARAMETERS ? undefined : toForm(inBody(), event);
  if (form !== undefined) found.push({ query, form });

  const hash = ownValue(event, BODY_HASH);
  if (typeof hash === 'string' && SHA_256.test(hash) && !declared.has(BODY_HASH)) {
    const values = () =>
      toJson(
        inBody().filter((name) => name !== BODY_HASH),
        event,
      );
    found.push({ query: [...query, [BODY_HASH, hash]], form: [], json: { values, hash } });
  }
  if (options.allowGet === true && form !== undefined) {
    const inUrl = toParameters(
      names.filter((name) => name !== 'request'),
      event,
    );
    if (inUrl !== undefined) found.push({ query: inUrl, form: [] });
  }
  return found;
}

/** The form's parameters, or `undefined` when some cannot be from a Twilio form. */
function toForm(names: readonly string[], event: FunctionEvent): readonly Parameter[] | undefined {
  // The signature joins names and values without a separator, so it does not cover a field without
  // a name. Twilio sends none.
  return names.includes('') ? undefined : toParameters(names, event);
}

/** The parameters, or `undefined` when a value is not text, or there are too many. */
function toParameters(
  names: readonly string[],
  event: FunctionEvent,
): readonly Parameter[] | undefined {
  const parameters: Parameter[] = [];
  let left = MAX_PARAMETERS;
  for (const name of names) {
    const value = ownValue(event, name);
    left -= Array.isArray(value) ? value.length : 1;
    if (left < 0 || !isText(name) || !isParameterValue(value)) return undefined;
    parameters.push([name, value]);
  }
  return parameters;
}

/**
 * The bodies that the runtime may have spread over the event; without members, also an empty list.
 */
function toJson(names: readonly string[], event: FunctionEvent): readonly unknown[] {
  const members = names.map((name) => [name, ownValue(event, name)] as const);
  const isList = names.every((name, index) => name === String(index));
  const list = members.map(([, value]) => value);
  // Stryker disable next-line ArrayDeclaration: equivalent, that text is no body's JSON.
  return [...(isList ? [list] : []), Object.fromEntries(members)];
}

/** A text, or the texts of a repeated name: an empty list has no signature. */
function isParameterValue(value: unknown): value is ParameterValue {
  return isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));
}

/**
 * A text that bytes can represent: a lone surrogate comes from JSON, and has no percent encoding.
 */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}
