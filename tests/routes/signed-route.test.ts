import { createHash } from 'node:crypto';
import { describe, expect, jest, test } from '@jest/globals';
import type { Answer } from '../../src/http/answer';
import type { TwilioResponse } from '../../src/http/function-handler';
import { HttpError } from '../../src/http/http-error';
import { type Route, signedRoute } from '../../src/routes/signed-route';
import { SettingError } from '../../src/settings/setting-error';
import { sign } from '../../src/signature/sign';
import type { SignatureOptions } from '../../src/signature/signature-options';
import { capturedLog } from '../support/captured-log';
import { RecordedResponse } from '../support/recorded-response';

const AUTH_TOKEN = 'token-of-the-account';
const CONTEXT = { DOMAIN_NAME: 'guard.twil.io', PATH: '/x', AUTH_TOKEN };
const SIGNED = {
  A: '1',
  request: {
    headers: { 'x-twilio-signature': sign('https://guard.twil.io/x', { A: '1' }, AUTH_TOKEN) },
  },
};

const logged = capturedLog();

async function call(
  route: Route,
  context = CONTEXT,
  event: Record<string, unknown> = SIGNED,
  options?: SignatureOptions,
) {
  const answers: TwilioResponse[] = [];
  const platform = {
    createResponse: () => new RecordedResponse(),
    policyAsset: () => undefined,
  };
  const handler = signedRoute(route, platform, options);
  await handler(context, event, (error, response) => {
    expect(error).toBeNull();
    answers.push(response);
  });
  expect(answers).toHaveLength(1);
  return answers[0] as RecordedResponse;
}

const throwing =
  (error: unknown): Route =>
  () =>
    Promise.reject(error);

describe('a Function', () => {
  test('answers as its route says, as JSON', async () => {
    const answer: Answer = { status: 200, body: { ok: true } };
    expect(await call(async () => answer)).toEqual({
      ...answer,
      headers: { 'Content-Type': 'application/json' },
    });
  });

  test('answers 204 with a JSON content type and no body, as TaskRouter asks', async () => {
    expect(await call(async () => ({ status: 204 }))).toEqual({
      status: 204,
      body: undefined,
      headers: { 'Content-Type': 'application/json' },
    });
  });

  test('answers an error of the request with its code', async () => {
    const response = await call(throwing(new HttpError(400, 'invalid_event', { problem: 'x' })));
    expect(response).toMatchObject({ status: 400, body: { error: 'invalid_event' } });
    expect(logged).toEqual(['{"error":"invalid_event","problem":"x"}']);
  });

  test('answers a misconfiguration with its code, and logs the setting', async () => {
    const error = new SettingError('sink_not_configured', 'EVENTS_SINK_URL', 'is missing');
    expect(await call(throwing(error))).toMatchObject({
      status: 500,
      body: { error: 'sink_not_configured' },
    });
    expect(logged).toEqual([
      '{"error":"sink_not_configured","setting":"EVENTS_SINK_URL","problem":"is missing"}',
    ]);
  });

  test.each([[new TypeError('canary')], ['canary'], [{ message: 'canary' }]])(
    'shows the message of a bug neither to the caller nor in the log: %p',
    async (error) => {
      const response = await call(throwing(error));
      expect(response).toMatchObject({ status: 500, body: { error: 'internal_error' } });
      expect(logged).toHaveLength(1);
      expect(JSON.stringify([response, logged])).not.toContain('canary');
    },
  );

  test('does not reach its route without a signature', async () => {
    const route = jest.fn(async () => ({ status: 200 }));
    expect(await call(route, CONTEXT, { A: '1' })).toMatchObject({
      status: 403,
      body: { error: 'signature_missing' },
    });
    expect(await call(route, { ...CONTEXT, AUTH_TOKEN: '' })).toMatchObject({
      status: 500,
      body: { error: 'auth_token_missing' },
    });
    expect(route).not.toHaveBeenCalled();
  });

  test.each<[string, string, SignatureOptions, number]>([
    ['takes a JSON list whose hash is signed', '[{"a":1},{"b":2}]', {}, 204],
    ['refuses a JSON list whose hash it cannot check', '[{"a" :1,"b":  2}]', {}, 403],
    ['accepts it if its options say so', '[{"a" :1,"b":  2}]', { jsonBody: 'trust-gateway' }, 204],
  ])('%s', async (_, json, options, status) => {
    const bodySHA256 = createHash('sha256').update(json).digest('hex');
    const url = `https://guard.twil.io/x?bodySHA256=${bodySHA256}`;
    // The runtime spreads a list into the event.
    const event = {
      ...JSON.parse(json),
      bodySHA256,
      request: { headers: { 'x-twilio-signature': sign(url, {}, AUTH_TOKEN) } },
    };
    const response = await call(async () => ({ status: 204 }), CONTEXT, event, options);
    expect(response).toMatchObject({ status });
  });

  test('rejects an unknown option when it is loaded', async () => {
    const options = { jsonBdy: 'verify' } as SignatureOptions;
    const called = call(async () => ({ status: 204 }), CONTEXT, SIGNED, options);
    await expect(called).rejects.toThrow('`jsonBdy` is not an option');
  });

  test('tells its route whether it is deployed', async () => {
    const local = { ...CONTEXT, DOMAIN_NAME: 'localhost:3000' };
    const event = {
      A: '1',
      request: {
        headers: { 'x-twilio-signature': sign('http://localhost:3000/x', { A: '1' }, AUTH_TOKEN) },
      },
    };
    const deployed: boolean[] = [];
    const route: Route = async (request) => {
      deployed.push(request.deployed);
      return { status: 204 };
    };
    await call(route);
    await call(route, local, event);
    expect(deployed).toEqual([true, false]);
  });
});
