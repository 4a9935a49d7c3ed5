import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import type { SignatureRefusal } from '../../src/signature/examination';
import type { SignatureOptions } from '../../src/signature/signature-options';
import { sidOf } from '../support/sids';

export const SETTINGS = {
  AUTH_TOKEN: 'primary-token',
  AUTH_TOKEN_SECONDARY: 'secondary-token',
  SIGNING_KEY: 'key-of-our-own',
} as const;
const SUBACCOUNT = sidOf('AC', 'subaccount');

/** The Functions under test, each with its middleware's options. */
export const FUNCTIONS = {
  plain: {},
  tenant: { queryParameters: ['tenant', 'site'] },
  reading: { allowGet: true },
  gateway: { jsonBody: 'trust-gateway' },
  subaccounts: { accountTokens: { [SUBACCOUNT]: 'token-of-the-subaccount' } },
  locked: { basicCredentials: { username: 'twilio', password: 'a:b ü' } },
} as const satisfies Readonly<Record<string, SignatureOptions>>;

/** A request, to the letter. */
export interface RawRequest {
  readonly to: keyof typeof FUNCTIONS;
  readonly method: 'GET' | 'POST';
  /** With its `?`, or empty. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An implementation under test. */
export interface Counterpart {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Its verdict on a request. */
  readonly ask: (request: RawRequest) => Promise<'accepted' | SignatureRefusal>;
  /** The visible part of a refusal: the middleware tells the sender less than its caller. */
  readonly tells: (refusal: SignatureRefusal) => SignatureRefusal;
  readonly close: () => Promise<void>;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

interface Signed {
  readonly to?: keyof typeof FUNCTIONS;
  /** The query as sent. */
  readonly query?: string;
  /** The URL as signed, if it differs from the one sent. */
  readonly signedUrl?: (url: string) => string;
  readonly form?: Fields;
  /** What is sent instead of the signed form. */
  readonly sent?: Fields;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface SignedJson extends Omit<Signed, 'form' | 'sent'> {
  /** The signed body, to the letter. */
  readonly json: string;
  /** What is sent instead of it. */
  readonly sent?: string;
}

interface SignedGet extends Omit<Signed, 'form' | 'sent'> {
  readonly get: true;
}

const FORM_TYPE = 'application/x-www-form-urlencoded';
const FORM = { EventType: 'task.created', TaskAttributes: '{"a":"ü ▸ 1"}' } as const;
const basic = (credentials: string) => ({
  authorization: `Basic ${Buffer.from(credentials, 'utf8').toString('base64')}`,
});

const ACCEPTED: Readonly<Record<string, Signed | SignedJson | SignedGet>> = {
  'a form': {},
  'a form without fields': { form: {} },
  'empty values': { form: { A: '', B: '', C: 'x' } },
  'blanks around values': { form: { A: ' x ', ' B': '\t' } },
  'line breaks and controls': { form: { A: 'a\r\nb\u0000c' } },
  'any script': { form: { Ü: '漢字 🙂', 'e\u0301': '\u202e', a: '\ufeff' } },
  'JSON inside a value': { form: { AddOns: '{"status":"successful","results":{"a":[1,2.0]}}' } },
  'a field sent several times': { form: { A: ['b', 'a', 'b'], B: 'x' } },
  'fields named like properties': { form: { constructor: 'x', toString: 'y', length: '0' } },
  'no port in the signed URL': { signedUrl: (url) => url.replace(/:\d+\//, '/') },
  'the secondary token': { key: SETTINGS.AUTH_TOKEN_SECONDARY },
  'the signing key': { key: SETTINGS.SIGNING_KEY },
  "a subaccount's token": {
    to: 'subaccounts',
    form: { ...FORM, AccountSid: SUBACCOUNT },
    key: 'token-of-the-subaccount',
  },
  'a declared query': { to: 'tenant', query: '?tenant=north' },
  'two declared query parameters': { to: 'tenant', query: '?tenant=north&site=2' },
  'a declared query with form encoding': { to: 'tenant', query: '?tenant=a+b%27c%21' },
  'a declared query with percent encoding': { to: 'tenant', query: "?tenant=a%20b'c!" },
  'a declared query with strict percent encoding': { to: 'tenant', query: '?tenant=a%20b%27c%21' },
  'a declared query with + and an apostrophe': { to: 'tenant', query: "?tenant=a+b'c" },
  'a declared query that is hardly encoded': { to: 'tenant', query: '?tenant=a:b/c,d@e$f;g' },
  'a declared query in any script': { to: 'tenant', query: '?tenant=%C3%BC%20%E2%96%B8' },
  'a declared query parameter sent twice': { to: 'tenant', query: '?tenant=a&tenant=b' },
  'a declared query that is not there': { to: 'tenant' },
  'GET where it is allowed': {
    to: 'reading',
    get: true,
    query: '?CallSid=CA1&From=%2B15555550123',
  },
  'GET with a hash in its query, where GET is allowed': {
    to: 'reading',
    get: true,
    query: `?bodySHA256=${'0'.repeat(64)}`,
  },
  'POST where GET is allowed': { to: 'reading' },
  'a JSON body': { json: '{"a":"ü","b":[1,2.5,{"c":null}],"d":true}' },
  'a JSON body in ASCII': { json: '{"a":"\\u00fc \\ud83d\\ude42"}' },
  'a JSON body in ASCII, capitals': { json: '{"a":"\\u00FC"}' },
  'a JSON body with escaped slashes': { json: '{"a":"https:\\/\\/example.com\\/"}' },
  'a JSON body with blanks': { json: '{"a": "\\u00fc", "b": [1, 2]}' },
  'a JSON body as Studio’s authors type it': { json: '{\n  "a": "b",\n  "c": [\n    1\n  ]\n}\n' },
  'a JSON body as Java writes it': { json: '{"a":100.0,"b":"\\u003cc\\u003e"}' },
  'an empty JSON body': { json: '{}' },
  'a JSON list': { json: '[{"a":1},{"b":2}]' },
  'an object with numbers for names': { json: '{"0":1,"1":2}' },
  'a JSON body and a declared query': { to: 'tenant', query: '?tenant=north', json: '{"a":1}' },
  'a JSON body that the gateway is trusted with': { to: 'gateway', json: '{"a":1.0}' },
  'Basic credentials': { to: 'locked', headers: basic('twilio:a:b ü') },
  'Basic credentials in the signed URL': {
    to: 'locked',
    headers: basic('twilio:a:b ü'),
    signedUrl: (url) => url.replace('://', '://twilio:a%3Ab%20%C3%BC@'),
  },
};

const REFUSED: Readonly<
  Record<string, readonly [SignatureRefusal, Signed | SignedJson | SignedGet]>
> = {
  'no signature': ['signature_missing', { headers: { 'x-twilio-signature': '' } }],
  'a signature of something else': [
    'signature_invalid',
    { headers: { 'x-twilio-signature': 'dGhpcyBpcyBub3QgdGhlIHNpZ25hdHVyZQ==' } },
  ],
  'an empty key': ['signature_invalid', { key: '' }],
  'another value': ['signature_invalid', { sent: { ...FORM, EventType: 'task.deleted' } }],
  'another name': ['signature_invalid', { sent: { eventType: FORM.EventType } }],
  'a field more': ['signature_invalid', { sent: { ...FORM, Extra: 'x' } }],
  'a nameless field more': ['signature_invalid', { sent: { ...FORM, '': '' } }],
  'a field less': ['signature_invalid', { sent: { EventType: FORM.EventType } }],
  'another path': ['signature_invalid', { signedUrl: (url) => `${url}/` }],
  'another host': [
    'signature_invalid',
    { signedUrl: (url) => url.replace(/\/\/[^/:]+/, '//example.com') },
  ],
  'a fragment in the signed URL': ['signature_invalid', { signedUrl: (url) => `${url}#x` }],
  "a subaccount's token for another account": [
    'signature_invalid',
    { to: 'subaccounts', key: 'token-of-the-subaccount' },
  ],
  "a subaccount's token where none is given": [
    'signature_invalid',
    { form: { ...FORM, AccountSid: SUBACCOUNT }, key: 'token-of-the-subaccount' },
  ],
  'a query that is not declared': ['signature_invalid', { query: '?tenant=north' }],
  'a query in another order than declared': [
    'signature_invalid',
    { to: 'tenant', query: '?site=2&tenant=north' },
  ],
  'a declared query that was not signed': [
    'signature_invalid',
    { to: 'tenant', query: '?tenant=north', signedUrl: (url) => url.replace(/\?.*/, '') },
  ],
  'a declared parameter as a list in a list': [
    'signature_invalid',
    { to: 'tenant', query: '?tenant[0][0]=evil', signedUrl: (url) => url.replace(/\?.*/, '') },
  ],
  'a declared parameter as an object': [
    'signature_invalid',
    { to: 'tenant', query: '?tenant[x]=evil', signedUrl: (url) => url.replace(/\?.*/, '') },
  ],
  'a declared parameter as an object beside its text': [
    'signature_invalid',
    { to: 'tenant', query: '?site=2&tenant[x]=evil', signedUrl: (url) => url.replace(/&.*/, '') },
  ],
  ...Object.fromEntries(
    ['1', 'true', 'null', '[]', '[["evil"]]', '{"x":"evil"}', '["a",1]'].map((value) => [
      `a declared parameter from a JSON body: ${value}`,
      ['signature_invalid', { to: 'tenant', json: '{"a":1}', sent: `{"a":1,"tenant":${value}}` }],
    ]),
  ),
  ...Object.fromEntries(
    (['plain', 'tenant', 'reading', 'gateway', 'locked'] as const).map((to) => [
      `a lone surrogate, sent to ${to}`,
      [
        'signature_invalid',
        { to, json: '{}', key: 'somebody-else', sent: '{"tenant":"\\ud800","\\udfff":"x"}' },
      ],
    ]),
  ),
  GET: ['signature_invalid', { get: true, query: '?CallSid=CA1' }],
  'a parameter in the place of the headers': [
    'signature_missing',
    { query: '?request[headers][x-other]=x' },
  ],
  'a parameter in the place of the signature': [
    'signature_invalid',
    { query: '?request[headers][x-twilio-signature]=spoof' },
  ],
  'a parameter in the place of the request': ['signature_missing', { query: '?request=gone' }],
  'another JSON body': ['body_not_verifiable', { json: '{"a":1}', sent: '{"a":2}' }],
  'a JSON body that cannot be verified': ['body_not_verifiable', { json: '{"a" :1,"b":  2}' }],
  'a JSON body of lists that add nothing to a form': [
    'body_not_verifiable',
    { json: '{"a":1}', sent: '{"a":[]}' },
  ],
  'a JSON object in the place of a list': [
    'body_not_verifiable',
    { json: '[1,2]', sent: '{"0":1,"b":2}' },
  ],
  'a hash that is too long': ['signature_invalid', { json: '{}', signedUrl: (url) => `${url}0` }],
  'a JSON body in the place of the request': [
    'signature_missing',
    { json: '{"a":1}', sent: '{"request":{"headers":{}}}' },
  ],
  'a JSON body without a hash in the URL': [
    'signature_invalid',
    { json: '{"a":{}}', signedUrl: (url) => url.replace(/\?.*/, ''), query: '' },
  ],
  'another JSON body where the gateway is trusted, and the URL is not signed': [
    'signature_invalid',
    { to: 'gateway', json: '{"a":1}', key: 'somebody-else' },
  ],
  'wrong Basic credentials': ['signature_invalid', { to: 'locked', headers: basic('twilio:x') }],
  'credentials of another scheme': [
    'signature_invalid',
    { to: 'locked', headers: { authorization: 'Bearer x' } },
  ],
  'no Basic credentials': ['signature_missing', { to: 'locked' }],
};

/** The verdicts on requests that every implementation must share. */
export function signatureSuite(title: string, start: () => Promise<Counterpart>): void {
  describe(title, () => {
    let counterpart: Counterpart;
    beforeAll(async () => {
      counterpart = await start();
    });
    afterAll(() => counterpart.close());

    describe('accepts', () => {
      test.each(Object.entries(ACCEPTED))('%s', async (_, signed) => {
        expect(await counterpart.ask(rawRequest(counterpart.baseUrl, signed))).toBe('accepted');
      });
    });

    describe('refuses', () => {
      test.each(Object.entries(REFUSED))('%s', async (_, [refusal, signed]) => {
        const told = await counterpart.ask(rawRequest(counterpart.baseUrl, signed));
        expect(told).toBe(counterpart.tells(refusal));
      });

      test('the URL of a JSON request once its body is cut off', async () => {
        const request = rawRequest(counterpart.baseUrl, { json: '{"a":1}' });
        const cut = { ...request, headers: { ...request.headers, 'content-type': FORM_TYPE } };
        const told = await counterpart.ask({ ...cut, body: '' });
        expect(told).toBe(counterpart.tells('body_not_verifiable'));
      });
    });
  });
}

/** The request, signed by Twilio's own library. */
function rawRequest(baseUrl: string, signed: Signed | SignedJson | SignedGet): RawRequest {
  const { to = 'plain', query = '', key = SETTINGS.AUTH_TOKEN, signedUrl = same } = signed;
  const withHeaders = (url: string, form: Fields, type?: string) => ({
    ...(type === undefined ? {} : { 'content-type': type }),
    'x-twilio-signature': getExpectedTwilioSignature(key, signedUrl(url), { ...form }),
    ...signed.headers,
  });
  const url = `${baseUrl}/${to}`;
  if ('get' in signed) {
    return { to, method: 'GET', query, headers: withHeaders(url + query, {}) };
  }
  if ('json' in signed) {
    const hash = createHash('sha256').update(signed.json, 'utf8').digest('hex');
    const hashed = `${query === '' ? '?' : `${query}&`}bodySHA256=${hash}`;
    return {
      to,
      method: 'POST',
      query: hashed,
      headers: withHeaders(url + hashed, {}, 'application/json'),
      body: signed.sent ?? signed.json,
    };
  }
  const form = signed.form ?? FORM;
  return {
    to,
    method: 'POST',
    query,
    headers: withHeaders(url + query, form, FORM_TYPE),
    body: formBody(signed.sent ?? form),
  };
}

function same(url: string): string {
  return url;
}

function formBody(fields: Fields): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
  }
  return body.toString();
}
