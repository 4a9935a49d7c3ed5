import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sign } from '../../src/signature/sign';
import { verifyTwilioRequest } from '../../src/signature/verify-twilio-request';

const TOKEN = 'token-of-the-account';
const URL_CALLED = 'https://guard-1234-dev.twil.io/taskrouter/events';
const CONTEXT = {
  DOMAIN_NAME: 'guard-1234-dev.twil.io',
  PATH: '/taskrouter/events',
  AUTH_TOKEN: TOKEN,
};
const FORM = { EventType: 'task.created', Sid: 'x' };

const signed = (url = URL_CALLED, form: Record<string, string | string[]> = FORM, key = TOKEN) => ({
  ...form,
  request: { headers: { 'x-twilio-signature': sign(url, form, key) }, cookies: {} },
});
const REFUSED = { ok: false, reason: 'signature_invalid' };

describe('a genuine request is accepted', () => {
  test('at the domain of the Service', () => {
    expect(verifyTwilioRequest(CONTEXT, signed())).toEqual({ ok: true });
  });

  test('when the URL at Twilio has the standard port', () => {
    const url = URL_CALLED.replace('.io/', '.io:443/');
    expect(verifyTwilioRequest(CONTEXT, signed(url))).toEqual({ ok: true });
  });

  test('behind the configured base URL, and then not at the domain', () => {
    const context = { ...CONTEXT, CALLBACK_BASE_URL: 'https://calls.example.com/guard/' };
    const url = 'https://calls.example.com/guard/taskrouter/events';
    expect(verifyTwilioRequest(context, signed(url))).toEqual({ ok: true });
    expect(verifyTwilioRequest(context, signed())).toEqual(REFUSED);
  });

  test('behind a base URL with optional parts', () => {
    const context = { ...CONTEXT, CALLBACK_BASE_URL: 'https://calls.example.com/guard//?a=b#c' };
    const url = 'https://calls.example.com/guard/taskrouter/events';
    expect(verifyTwilioRequest(context, signed(url))).toEqual({ ok: true });
  });

  test('at the root of its domain', () => {
    const { PATH: _, ...context } = CONTEXT;
    const event = signed('https://guard-1234-dev.twil.io');
    expect(verifyTwilioRequest(context, event)).toEqual({ ok: true });
  });

  test('with the secondary token, while the tokens are rotated', () => {
    const context = { ...CONTEXT, AUTH_TOKEN_SECONDARY: 'the-other-token' };
    const event = signed(URL_CALLED, FORM, 'the-other-token');
    expect(verifyTwilioRequest(context, event)).toEqual({ ok: true });
  });

  test('with values that are empty, blank, repeated or of any script', () => {
    const form = { A: '', B: ' x ', C: ['2', '1'], D: '▸ ü 漢', __proto__: 'x' };
    expect(verifyTwilioRequest(CONTEXT, signed(URL_CALLED, form))).toEqual({ ok: true });
  });

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'https://localhost:3000'])(
    'at %s on a developer’s machine',
    (base) => {
      const context = { ...CONTEXT, DOMAIN_NAME: 'localhost:3000' };
      const event = signed(`${base}/taskrouter/events`);
      expect(verifyTwilioRequest(context, event)).toEqual({ ok: true });
      expect(verifyTwilioRequest(CONTEXT, event)).toEqual(REFUSED);
    },
  );
});

describe('a large request is checked like any other', () => {
  const fields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`Field${index}`, 'x']));

  test('of one field of 5 MB', () => {
    const event = signed(URL_CALLED, { A: 'ü'.repeat(2_500_000) });
    expect(verifyTwilioRequest(CONTEXT, event)).toEqual({ ok: true });
    expect(verifyTwilioRequest(CONTEXT, { ...event, B: '' })).toEqual(REFUSED);
  });

  test('of as many fields as the runtime accepts, and no more', () => {
    expect(verifyTwilioRequest(CONTEXT, signed(URL_CALLED, fields(999)))).toEqual({ ok: true });
    expect(verifyTwilioRequest(CONTEXT, signed(URL_CALLED, fields(1_001)))).toEqual(REFUSED);
    const listed = (count: number) => signed(URL_CALLED, { A: Array(count).fill('x') });
    expect(verifyTwilioRequest(CONTEXT, listed(1_000))).toEqual({ ok: true });
    expect(verifyTwilioRequest(CONTEXT, listed(1_001))).toEqual(REFUSED);
  });

  test('of a JSON body with more members than a form may have', () => {
    const members = fields(5_000);
    const bodySHA256 = createHash('sha256').update(JSON.stringify(members)).digest('hex');
    const event = { ...signed(`${URL_CALLED}?bodySHA256=${bodySHA256}`, {}), bodySHA256 };
    expect(verifyTwilioRequest(CONTEXT, { ...event, ...members })).toEqual({ ok: true });
    expect(verifyTwilioRequest(CONTEXT, { ...event, ...members, more: 1 })).toEqual({
      ok: false,
      reason: 'body_not_verifiable',
    });
  });

  test('of a query up to 8 kB', () => {
    const asked = (length: number) => {
      const tenant = 'x'.repeat(length - '?tenant='.length);
      const event = { ...signed(`${URL_CALLED}?tenant=${tenant}`, {}), tenant };
      return [{ queryParameters: ['tenant'] }, { allowGet: true }].map((options) =>
        verifyTwilioRequest(CONTEXT, event, options),
      );
    };
    expect(asked(8_192)).toEqual([{ ok: true }, { ok: true }]);
    expect(asked(8_193)).toEqual([REFUSED, REFUSED]);
  });
});

describe('a request is refused', () => {
  test.each([
    ['no request', { ...FORM }],
    ['a request that is a text', { ...FORM, request: 'x' }],
    ['no headers', { ...FORM, request: {} }],
    ['headers that are a list', { ...FORM, request: { headers: ['x-twilio-signature'] } }],
    ['no signature', { ...FORM, request: { headers: {} } }],
    ['an empty signature', { ...FORM, request: { headers: { 'x-twilio-signature': '' } } }],
    [
      'two signatures',
      { ...FORM, request: { headers: { 'x-twilio-signature': [sign(URL_CALLED, FORM, TOKEN)] } } },
    ],
    [
      'a signature that is inherited',
      { ...FORM, request: { headers: Object.create({ 'x-twilio-signature': 'x' }) } },
    ],
  ])('with %s', (_, event) => {
    expect(verifyTwilioRequest(CONTEXT, event)).toEqual({ ok: false, reason: 'signature_missing' });
  });

  test.each([
    ['a number', 7],
    ['an object', { a: 'b' }],
    ['a list of objects', [{}]],
    ['a list of texts and others', ['a', 7]],
    ['an empty list', []],
    ['null', null],
  ])('with a parameter that no form can hold: %s', (_, value) => {
    expect(verifyTwilioRequest(CONTEXT, { ...signed(), Extra: value })).toEqual(REFUSED);
  });

  test('with a number among texts, even if the signed text is the same', () => {
    const event = { ...signed(URL_CALLED, { A: ['7', 'x'] }), A: [7, 'x'] };
    expect(verifyTwilioRequest(CONTEXT, event)).toEqual(REFUSED);
  });

  describe('with a declared parameter that is not a text, in', () => {
    const bodySHA256 = createHash('sha256').update('{"a":1}').digest('hex');
    const readings = {
      'a form': signed(),
      'a JSON body': { ...signed(`${URL_CALLED}?bodySHA256=${bodySHA256}`, {}), bodySHA256, a: 1 },
      'a URL': signed(`${URL_CALLED}?a=b`, {}),
    };
    const values = [[['evil']], [[['evil']]], { x: 'evil' }, [{ x: 'evil' }], 1, 0, true, null, []];

    test.each(Object.entries(readings))('%s', (_, event) => {
      for (const jsonBody of ['verify', 'trust-gateway'] as const) {
        const options = { queryParameters: ['tenant'], allowGet: true, jsonBody };
        for (const tenant of values) {
          expect(verifyTwilioRequest(CONTEXT, { ...event, tenant }, options)).toEqual(REFUSED);
        }
      }
    });
  });

  test.each(['\ud800', 'a\udfff', '\udc00\ud800', 'x\ud83d'])(
    'with a lone surrogate in any place: %j',
    (text) => {
      const options = { queryParameters: ['tenant', text], allowGet: true };
      for (const event of [
        { tenant: text },
        { tenant: ['a', text] },
        { [text]: 'x' },
        { A: text },
      ]) {
        const hashed = { ...event, bodySHA256: '0'.repeat(64) };
        for (const each of [event, hashed]) {
          const request = { request: { headers: { 'x-twilio-signature': 'A'.repeat(28) } } };
          expect(verifyTwilioRequest(CONTEXT, { ...each, ...request })).toEqual(REFUSED);
          expect(() => verifyTwilioRequest(CONTEXT, { ...each, ...request }, options)).toThrow(
            new TypeError('`queryParameters` has the wrong type'),
          );
          expect(
            verifyTwilioRequest(
              CONTEXT,
              { ...each, ...request },
              { ...options, queryParameters: ['tenant'] },
            ),
          ).toEqual(REFUSED);
        }
      }
    },
  );

  test('with a form in which a lone surrogate replaces the signed U+FFFD', () => {
    const event = signed(URL_CALLED, { A: '\ufffd' });
    expect(verifyTwilioRequest(CONTEXT, event)).toEqual({ ok: true });
    expect(verifyTwilioRequest(CONTEXT, { ...event, A: '\ud800' })).toEqual(REFUSED);
  });

  test.each([[null], [undefined], ['text'], [[]], [7]])(
    'with something other than an event: %j',
    (event) => {
      expect(verifyTwilioRequest(CONTEXT, event as never)).toEqual({
        ok: false,
        reason: 'signature_missing',
      });
    },
  );

  test('with an account in a list, whose token signed it', () => {
    const options = { accountTokens: { AC1: 'other-token' } };
    const event = signed(URL_CALLED, { AccountSid: 'AC1' }, 'other-token');
    expect(verifyTwilioRequest(CONTEXT, event, options)).toEqual({ ok: true });
    const listed = signed(URL_CALLED, { AccountSid: ['AC1'] }, 'other-token');
    expect(verifyTwilioRequest(CONTEXT, listed, options)).toEqual(REFUSED);
  });

  test('with a hash of another form', () => {
    const hash = '0'.repeat(64);
    for (const bodySHA256 of [`${hash}0`, `0${hash}`, [hash]]) {
      const url = `${URL_CALLED}?bodySHA256=${bodySHA256}`;
      const event = { ...signed(url, {}), bodySHA256 };
      expect(verifyTwilioRequest(CONTEXT, event)).toEqual(REFUSED);
    }
  });

  test('with a body too deep to be serialised again', () => {
    const bodySHA256 = '0'.repeat(64);
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    const event = { ...signed(`${URL_CALLED}?bodySHA256=${bodySHA256}`, {}), bodySHA256, deep };
    expect(verifyTwilioRequest(CONTEXT, event)).toEqual({
      ok: false,
      reason: 'body_not_verifiable',
    });
  });

  test('at another path or host', () => {
    expect(verifyTwilioRequest({ ...CONTEXT, PATH: '/recordings/auth' }, signed())).toEqual(
      REFUSED,
    );
    expect(verifyTwilioRequest({ ...CONTEXT, DOMAIN_NAME: 'a.twil.io' }, signed())).toEqual(
      REFUSED,
    );
    expect(verifyTwilioRequest({ AUTH_TOKEN: TOKEN }, signed())).toEqual(REFUSED);
  });

  test.each([{}, { AUTH_TOKEN: '' }, { AUTH_TOKEN: '  ' }, { AUTH_TOKEN: 7 }])(
    'as the deployment’s fault when there is no token to check with: %j',
    (token) => {
      const context = { DOMAIN_NAME: CONTEXT.DOMAIN_NAME, PATH: CONTEXT.PATH, ...token };
      expect(verifyTwilioRequest(context, signed(URL_CALLED, FORM, ''))).toEqual({
        ok: false,
        reason: 'auth_token_missing',
      });
    },
  );
});
