import type { FunctionEvent } from '../http/function-handler';
import { isPlainObject, ownValue } from '../json/plain-object';
import type { QueryParameter } from './query-strings';
import type { ParameterValue } from './sign';
import type { SignatureOptions } from './signature-options';

/**
 * One way in which a request may have been sent, of those that give the same `event`: the runtime
 * mixes the parameters of query and body, and does not say how the request was made.
 */
export interface Interpretation {
  /** What stood in the URL's query, in its order. */
  readonly query: readonly QueryParameter[];
  /** What stood in the body as a form: signed with the URL. */
  readonly form: Readonly<Record<string, ParameterValue>>;
  /**
   * What may have stood in the body as JSON, and the SHA-256 of it that is signed with the URL. A
   * list comes as members `0`, `1`, …, and so may an object.
   */
  readonly json?: { readonly values: readonly unknown[]; readonly hash: string };
}

/** Twilio adds this parameter to the URL of a request with a JSON body (Twilio docs, error 57012). */
const BODY_HASH = 'bodySHA256';
const SHA_256 = /^[0-9a-f]{64}$/i;

/** The ways in which a request may have been sent, likeliest first. */
export function interpretations(
  event: FunctionEvent,
  options: SignatureOptions,
): readonly Interpretation[] {
  const parameters = Object.entries(event).filter(([name]) => name !== 'request');
  const declared = new Set(options.queryParameters);
  const query = [...declared].flatMap((name) => toQuery(name, ownValue(event, name)));
  const body = parameters.filter(([name]) => !declared.has(name));
  const found: Interpretation[] = [];

  const form = toForm(body);
  if (form !== undefined) found.push({ query, form });

  const hash = ownValue(event, BODY_HASH);
  if (typeof hash === 'string' && SHA_256.test(hash) && !declared.has(BODY_HASH)) {
    const members = body.filter(([name]) => name !== BODY_HASH);
    found.push({
      query: [...query, [BODY_HASH, hash]],
      form: {},
      json: { values: toJson(members), hash },
    });
  }
  if (options.allowGet === true && form !== undefined) {
    found.push({ query: parameters.flatMap(([name, value]) => toQuery(name, value)), form: {} });
  }
  return found;
}

function toQuery(name: string, value: unknown): readonly QueryParameter[] {
  return isParameterValue(value) ? [[name, value]] : [];
}

/** The form's parameters, or `undefined` when some cannot have come from a form of Twilio's. */
function toForm(
  parameters: readonly (readonly [string, unknown])[],
): Readonly<Record<string, ParameterValue>> | undefined {
  // Without a prototype, so that a parameter named `__proto__` is a parameter like any other.
  const form: Record<string, ParameterValue> = Object.create(null);
  for (const [name, value] of parameters) {
    // The signature joins names and values without a separator: a field without a name
    // would be one that it does not cover. Twilio sends none.
    if (name === '' || !isParameterValue(value)) return undefined;
    form[name] = value;
  }
  return form;
}

/** The bodies that the runtime may have spread over the event: no members are no list's either. */
function toJson(members: readonly (readonly [string, unknown])[]): readonly unknown[] {
  const isList = members.every(([name], index) => name === String(index));
  const list = members.map(([, value]) => value);
  // Stryker disable next-line ArrayDeclaration: equivalent, that text is no body's JSON.
  return [...(isList ? [list] : []), Object.fromEntries(members)];
}

/** A text, or the texts of a name that was sent several times: an empty list has no signature. */
function isParameterValue(value: unknown): value is ParameterValue {
  return (
    typeof value === 'string' ||
    (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string'))
  );
}

/** The request's headers, or `undefined` when `event.request` is not what the runtime makes. */
export function headersOf(event: FunctionEvent) {
  const request = ownValue(event, 'request');
  const headers = isPlainObject(request) ? ownValue(request, 'headers') : undefined;
  return isPlainObject(headers) ? headers : undefined;
}
