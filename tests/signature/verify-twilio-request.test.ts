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

  test('when Twilio was told the standard port', () => {
    const url = URL_CALLED.replace('.io/', '.io:443/');
    expect(verifyTwilioRequest(CONTEXT, signed(url))).toEqual({ ok: true });
  });

  test('behind the base URL that is configured, and then not at the domain', () => {
    const context = { ...CONTEXT, CALLBACK_BASE_URL: 'https://calls.example.com/guard/' };
    const url = 'https://calls.example.com/guard/taskrouter/events';
    expect(verifyTwilioRequest(context, signed(url))).toEqual({ ok: true });
    expect(verifyTwilioRequest(context, signed())).toEqual(REFUSED);
  });

  test('behind a base URL that is written at length', () => {
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

  test('with a number among texts, though the text that is signed is the same', () => {
    const event = { ...signed(URL_CALLED, { A: ['7', 'x'] }), A: [7, 'x'] };
    expect(verifyTwilioRequest(CONTEXT, event)).toEqual(REFUSED);
  });

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

  test('with a body too deep to be written again', () => {
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
    'with the deployment’s fault when there is no token to check with: %j',
    (token) => {
      const context = { DOMAIN_NAME: CONTEXT.DOMAIN_NAME, PATH: CONTEXT.PATH, ...token };
      expect(verifyTwilioRequest(context, signed(URL_CALLED, FORM, ''))).toEqual({
        ok: false,
        reason: 'auth_token_missing',
      });
    },
  );
});
