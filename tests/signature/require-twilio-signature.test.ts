import { describe, expect, test } from '@jest/globals';
import type { FunctionContext, TwilioResponse } from '../../src/http/function-handler';
import { requireTwilioSignature } from '../../src/signature/require-twilio-signature';
import { sign } from '../../src/signature/sign';
import type { SignatureOptions } from '../../src/signature/signature-options';
import { capturedLog } from '../support/captured-log';
import { RecordedResponse } from '../support/recorded-response';

const AUTH_TOKEN = 'token-of-the-account';
const CONTEXT = { DOMAIN_NAME: 'guard-1234.twil.io', PATH: '/taskrouter/events', AUTH_TOKEN };
const URL_CALLED = 'https://guard-1234.twil.io/taskrouter/events';
const FORM = { EventType: 'canary-type', Sid: 'canary-sid' };
const CREDENTIALS = { username: 'twilio', password: 'canary-password' };

const logged = capturedLog();

function ask(
  headers: Readonly<Record<string, unknown>>,
  options: SignatureOptions = {},
  context: Readonly<Record<string, string | undefined>> = CONTEXT,
  form: Readonly<Record<string, unknown>> = FORM,
): RecordedResponse | 'handled' {
  let answer: TwilioResponse | 'handled' | undefined;
  const handler = requireTwilioSignature(
    () => {
      answer = 'handled';
    },
    () => new RecordedResponse(),
    options,
  );
  handler(
    context as FunctionContext,
    { ...form, request: { headers, cookies: {} } },
    (_, response) => {
      answer = response;
    },
  );
  return answer as RecordedResponse | 'handled';
}

const signature = { 'x-twilio-signature': sign(URL_CALLED, FORM, AUTH_TOKEN) };
const authorization = `Basic ${Buffer.from('twilio:canary-password').toString('base64')}`;

describe('the log of a refusal', () => {
  test.each([
    ['signature_missing', 'no_header', {}],
    ['signature_missing', 'header_repeated', { 'x-twilio-signature': ['a', 'b'] }],
  ])('says %s: %s', (error, detail, headers) => {
    expect(ask(headers)).toMatchObject({ status: 403, body: { error } });
    expect(logged.map((line) => JSON.parse(line))).toEqual([{ error, detail }]);
  });

  test.each([
    ['signature_missing', 'request_malformed', [], {}, FORM],
    ['signature_invalid', 'parameter_malformed', { 'x-twilio-signature': 'x' }, {}, { A: {} }],
    [
      'signature_invalid',
      'parameter_malformed',
      { 'x-twilio-signature': 'x' },
      { allowGet: true },
      { A: {} },
    ],
  ])('says %s: %s, for an event that no runtime makes', (error, detail, headers, options, form) => {
    const answer = ask(headers as Record<string, unknown>, options, CONTEXT, form);
    expect(answer).toMatchObject({ status: 403, body: { error } });
    expect(logged.map((line) => JSON.parse(line))).toEqual([{ error, detail }]);
  });

  test('says more about an unverifiable JSON body than the answer', () => {
    const bodySHA256 = '0'.repeat(64);
    const url = `${URL_CALLED}?bodySHA256=${bodySHA256}`;
    const headers = { 'x-twilio-signature': sign(url, {}, AUTH_TOKEN) };
    expect(ask(headers, {}, CONTEXT, { a: 1, bodySHA256 })).toMatchObject({
      status: 403,
      body: { error: 'signature_invalid' },
    });
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      { error: 'body_not_verifiable', detail: 'body_not_verifiable' },
    ]);
  });

  test('names the setting that is missing', () => {
    const { AUTH_TOKEN: _, ...context } = CONTEXT;
    expect(ask(signature, {}, context)).toMatchObject({
      status: 500,
      body: { error: 'auth_token_missing' },
    });
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      { error: 'auth_token_missing', setting: 'AUTH_TOKEN', detail: 'no_key' },
    ]);
  });

  test.each([
    ['the Service’s domain', {}, 'DOMAIN_NAME', 'https', 'twil.io', false, 2],
    ['another domain', { DOMAIN_NAME: 'a.example.com' }, 'DOMAIN_NAME', 'https', 'other', false, 2],
    [
      'a configured base',
      { CALLBACK_BASE_URL: 'http://a.example.com:8080/b/' },
      'CALLBACK_BASE_URL',
      'http',
      'other',
      true,
      3,
    ],
    [
      'a base that is none',
      { CALLBACK_BASE_URL: 'a' },
      'CALLBACK_BASE_URL',
      'other',
      'none',
      false,
      0,
    ],
    [
      'the local server',
      { DOMAIN_NAME: 'localhost:3000' },
      'local server',
      'http',
      'loopback',
      true,
      2,
    ],
    ['no domain', { DOMAIN_NAME: undefined }, 'DOMAIN_NAME', 'other', 'none', false, 0],
  ])('describes the shape of the URLs that were tried: %s', (_, settings, ...shape) => {
    const [origin, scheme, host, port, path_segments] = shape;
    const headers = { 'x-twilio-signature': 'canary-signature' };
    const context = { ...CONTEXT, ...settings, AUTH_TOKEN_SECONDARY: 'other' };
    expect(ask(headers, { queryParameters: ['Sid'] }, context)).toMatchObject({
      status: 403,
      body: { error: 'signature_invalid' },
    });
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      {
        error: 'signature_invalid',
        detail: 'no_candidate_url_matched',
        candidates: {
          origin,
          scheme,
          host,
          port,
          path_segments,
          query_parameters: 1,
          form_parameters: 1,
          keys: 2,
        },
      },
    ]);
  });
});

describe('with Basic credentials as a second factor', () => {
  const options = { basicCredentials: CREDENTIALS };

  test('a signed request with the credentials is handled', () => {
    expect(ask({ ...signature, authorization }, options)).toBe('handled');
    const spaced = authorization.replace(' ', '   ');
    expect(ask({ ...signature, authorization: `${spaced}  ` }, options)).toBe('handled');
    expect(logged).toEqual([]);
  });

  test('a signed request without them gets a challenge', () => {
    expect(ask(signature, options)).toMatchObject({
      status: 401,
      body: { error: 'signature_missing' },
      headers: { 'WWW-Authenticate': 'Basic realm="Twilio", charset="UTF-8"' },
    });
  });

  test.each([
    'Basic',
    'Basic !',
    `Bearer ${authorization.slice(6)}`,
    `${authorization} x`,
    `x ${authorization}`,
    [authorization],
    `Basic ${Buffer.from('twilio:canary-passwore').toString('base64')}`,
    `Basic ${Buffer.from('twilio').toString('base64')}`,
    ['a', 'b'],
  ])('a signed request with wrong ones is refused: %j', (wrong) => {
    expect(ask({ ...signature, authorization: wrong }, options)).toMatchObject({
      status: 403,
      body: { error: 'signature_invalid' },
    });
    expect(JSON.parse(logged[0] ?? '')).toEqual({
      error: 'signature_invalid',
      detail: 'credentials_wrong',
    });
  });

  test('the credentials alone admit nobody, and get no challenge', () => {
    expect(ask({ authorization }, options)).toMatchObject({ status: 403 });
    expect(ask({ 'x-twilio-signature': 'x' }, options)).toMatchObject({ status: 403 });
  });
});

test.each([undefined, null, {}, 'handler'])(
  'a handler that is not a function throws when the Function starts: %j',
  (handler) => {
    const wrap = () => requireTwilioSignature(handler as never, () => new RecordedResponse());
    expect(wrap).toThrow(new TypeError('the handler must be a function'));
  },
);

describe('a wrong option', () => {
  test.each([
    ['`querryParameters` is not an option', { querryParameters: [] }],
    ['`toString` is not an option', { toString: true }],
    ['`queryParameters` has the wrong type', { queryParameters: 'tenant' }],
    ['`queryParameters` has the wrong type', { queryParameters: [''] }],
    ['`queryParameters` has the wrong type', { queryParameters: ['tenant', 7] }],
    ['`allowGet` has the wrong type', { allowGet: 'yes' }],
    ['`jsonBody` has the wrong type', { jsonBody: 'trust' }],
    ['`accountTokens` has the wrong type', { accountTokens: 'x' }],
    ['`accountTokens` has the wrong type', { accountTokens: null }],
    ['`accountTokens` has the wrong type', { accountTokens: { AC1: 'x', AC2: '' } }],
    ['`basicCredentials` has the wrong type', { basicCredentials: null }],
    ['`basicCredentials` has the wrong type', { basicCredentials: { username: 'x' } }],
    [
      '`basicCredentials` has the wrong type',
      { basicCredentials: { username: '', password: 'x' } },
    ],
  ])('throws when the Function starts: %s', (message, options) => {
    const wrap = () =>
      requireTwilioSignature(
        () => undefined,
        () => new RecordedResponse(),
        options as SignatureOptions,
      );
    expect(wrap).toThrow(new TypeError(message));
  });

  test('is neither a right one nor undefined', () => {
    const options = {
      queryParameters: ['tenant'],
      allowGet: true,
      accountTokens: { AC1: 'x' },
      basicCredentials: undefined,
    };
    for (const jsonBody of ['verify', 'trust-gateway']) {
      const right = { ...options, jsonBody } as unknown as SignatureOptions;
      expect(ask(signature, right)).toBe('handled');
    }
  });
});

test('nothing of a request is in the log or the answer', () => {
  ask(signature, { queryParameters: ['Sid'] });
  const answer = ask({ 'x-twilio-signature': 'canary', authorization: 'canary' });
  expect(JSON.stringify([logged, answer])).not.toContain('canary');
});
