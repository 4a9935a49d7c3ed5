import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  getExpectedTwilioSignature,
  validateRequest,
  validateRequestWithBody,
} from 'twilio/lib/webhooks/webhooks';
import type { SignatureOptions } from '../../src/signature/signature-options';
import { verifyTwilioRequest } from '../../src/signature/verify-twilio-request';
import { runs } from '../support/runs';

const KEYS = { AUTH_TOKEN: 'primary-token', AUTH_TOKEN_SECONDARY: 'secondary-token' };
const URL_CALLED = 'https://guard.twil.io/taskrouter/events';
const CONTEXT = { DOMAIN_NAME: 'guard.twil.io', PATH: '/taskrouter/events', ...KEYS };
const DECLARED = ['tenant', 'site'] as const;

/** Any 16 bits each, including lone surrogates. */
const anyUnits = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd800, 0xdfff, 0x25, 0x2b)),
    {
      maxLength: 6,
    },
  )
  .map((units) => String.fromCharCode(...units));
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<string>(...DECLARED, 'A', 'AccountSid', 'bodySHA256') },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', '', '0', '1', 'headers') },
  { weight: 1, arbitrary: anyUnits },
);
const text = fc.oneof(
  fc.constantFrom('', 'a', ' ', 'ü', '🙂', "!'()*", '%zz', '&=#?', '0'.repeat(64), 'AC1'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { weight: 3, arbitrary: fc.oneof(text, anyUnits) },
    { weight: 1, arbitrary: fc.constantFrom(null, true, 0, -0, 1e300, 0.1) },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.dictionary(name, tie('value'), { maxKeys: 3 }) },
  ),
})).value;

/** Events that the runtime may pass, and what parameters may have made of them. */
const request = fc.oneof(
  fc.record({
    headers: fc.record(
      {
        'x-twilio-signature': fc.oneof(fc.constant('A'.repeat(28)), anything),
        authorization: anything,
      },
      { requiredKeys: [] },
    ),
  }),
  anything,
);
const secret = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
const options: fc.Arbitrary<SignatureOptions> = fc.record(
  {
    queryParameters: fc.array(
      fc.oneof(fc.constantFrom('tenant', 'site', 'request', 'bodySHA256', '__proto__'), secret),
      { maxLength: 4 },
    ),
    allowGet: fc.boolean(),
    jsonBody: fc.constantFrom('verify', 'trust-gateway'),
    accountTokens: fc.dictionary(fc.oneof(fc.constant('AC1'), text), secret, { maxKeys: 2 }),
    basicCredentials: fc.record({ username: secret, password: secret }),
  },
  { requiredKeys: [] },
);
const context = fc.record(
  {
    DOMAIN_NAME: fc.constantFrom('guard.twil.io', 'localhost:3000', '', '[', 'a b'),
    PATH: fc.constantFrom('/taskrouter/events', '', '/%zz', '/ü', '//x'),
    CALLBACK_BASE_URL: fc.constantFrom('https://calls.example.com/', 'no url', 'https://['),
    AUTH_TOKEN: fc.constantFrom(KEYS.AUTH_TOKEN, ''),
  },
  { requiredKeys: ['AUTH_TOKEN'] },
);

describe('whatever a sender writes, and whatever options a Function has', () => {
  test('the check never throws, and accepts nobody without a signature', () => {
    fc.assert(
      fc.property(
        context,
        fc.dictionary(name, anything),
        request,
        options,
        (where, rest, sent, asks) => {
          const verdict = verifyTwilioRequest(where, { ...rest, request: sent }, asks);
          return !verdict.ok;
        },
      ),
      runs(100_000),
    );
  }, 300_000);
});

type Pairs = readonly (readonly [string, string])[];

/** A request's bytes, and the runtime's event from them. */
interface Sent {
  readonly query: Pairs;
  readonly body: { readonly form: Pairs } | { readonly json: string } | undefined;
}

const pairs = fc.array(
  fc.tuple(fc.constantFrom('A', 'B', 'AB', 'EventType', 'constructor'), text),
  { maxLength: 4 },
);
const query = fc.array(fc.tuple(fc.constantFrom(...DECLARED), text), { maxLength: 3 });
const json = fc.dictionary(fc.constantFrom('A', 'B', 'tenant', 'site'), anything, { maxKeys: 3 });
const sent: fc.Arbitrary<Sent> = fc.oneof(
  fc.record({ query, body: pairs.map((form) => ({ form })) }),
  fc.record({ query, body: json.map((value) => ({ json: JSON.stringify(value) })) }),
  fc.record({ query: pairs, body: fc.constant(undefined) }),
);
/** Additions by somebody who has seen a signed request. */
const addition = fc.oneof(
  fc.constant(undefined),
  fc.record({
    to: fc.constantFrom('query', 'body'),
    name: fc.constantFrom('tenant', 'site', 'A', 'tenant[0][0]', 'tenant[x]', 'site[]', 'A[x]'),
    value: fc.constantFrom('evil', ''),
  }),
);

describe('a request that Twilio’s own validator refuses for the same bytes', () => {
  test('is never accepted, whatever was signed, added and configured', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.record({
          signed: sent,
          other: fc.option(sent, { freq: 3, nil: undefined }),
          addition,
          key: fc.constantFrom(...Object.values(KEYS), 'somebody-else'),
          allowGet: fc.boolean(),
          declared: fc.subarray([...DECLARED]),
        }),
        ({ signed, other, addition, key, allowGet, declared }) => {
          const signature = signatureOf(signed, key);
          const real = added(other ?? signed, addition);
          const verdict = verifyTwilioRequest(CONTEXT, eventOf(real, signature), {
            queryParameters: declared,
            allowGet,
          });
          if (!verdict.ok) return true;
          accepted += 1;
          // Moved between URL and body, it is the same event (docs/signature.md).
          const isSame = isDeepStrictEqual(eventOf(real, ''), eventOf(signed, ''));
          return Object.values(KEYS).some((each) =>
            isValid(isSame ? signed : real, signature, each),
          );
        },
      ),
      runs(100_000),
    );
    expect(accepted).toBeGreaterThan(0);
  }, 300_000);
});

function urlOf({ query, body }: Sent): string {
  const all =
    body !== undefined && 'json' in body
      ? [...query, ['bodySHA256', createHash('sha256').update(body.json).digest('hex')] as const]
      : query;
  const written = all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return written === '' ? URL_CALLED : `${URL_CALLED}?${written}`;
}

function signatureOf(request: Sent, key: string): string {
  const { body } = request;
  const form = body !== undefined && 'form' in body ? parametersOf(body.form) : {};
  return getExpectedTwilioSignature(key, urlOf(request), form);
}

function isValid(request: Sent, signature: string, key: string): boolean {
  const { body } = request;
  const url = urlOf(request);
  if (body !== undefined && 'json' in body) {
    return validateRequestWithBody(key, signature, url, body.json);
  }
  return validateRequest(key, signature, url, body === undefined ? {} : parametersOf(body.form));
}

/** A name that occurs once has a text, and one that occurs several times has a list. */
function parametersOf(all: Pairs): Record<string, string | string[]> {
  const parameters: Record<string, string | string[]> = {};
  for (const name of new Set(all.map(([each]) => each))) {
    const values = all.filter(([each]) => each === name).map(([, value]) => value);
    const [only] = values;
    parameters[name] = values.length === 1 && only !== undefined ? only : values;
  }
  return parameters;
}

function added(request: Sent, more: { to: string; name: string; value: string } | undefined): Sent {
  if (more === undefined) return request;
  const pair = [more.name, more.value] as const;
  const { query, body } = request;
  if (more.to === 'query' || body === undefined) return { query: [...query, pair], body };
  if ('form' in body) return { query, body: { form: [...body.form, pair] } };
  return { query, body: { json: JSON.stringify({ ...JSON.parse(body.json), [more.name]: 1 }) } };
}

/** Like the runtime: names with brackets become objects in a query, and stay names in a form. */
function eventOf(request: Sent, signature: string) {
  const { query, body } = request;
  const hash = new URL(urlOf(request)).searchParams.get('bodySHA256');
  const nested = Object.entries(parametersOf(query)).map(([name, value]) => {
    const [first = '', key] = name.split('[');
    return [
      first,
      key === undefined ? value : key === 'x]' ? { x: value } : [[value].flat()],
    ] as const;
  });
  return {
    ...Object.fromEntries(nested),
    ...(hash === null ? {} : { bodySHA256: hash }),
    ...(body === undefined ? {} : 'json' in body ? JSON.parse(body.json) : parametersOf(body.form)),
    request: { headers: { 'x-twilio-signature': signature }, cookies: {} },
  };
}
