import { createHmac } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from '@jest/globals';
import { SinkUnavailableError } from '../../src/delivery/sink';
import { decodeSecret, webhookHeaders } from '../../src/delivery/standard-webhooks';
import { webhookSink } from '../../src/delivery/webhook-sink';
import { filterEvent } from '../../src/filter/filter-event';
import { type HttpListener, httpListener } from '../support/http-listener';
import { asCallback, SKETCH } from '../support/wire-forms';

const KEY = Buffer.from('an invented key of 24 bytes or more');
const { event } = filterEvent(asCallback(SKETCH));

let server: HttpListener | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function deliverTo(
  listener: Parameters<typeof httpListener>[0],
  milliseconds = 5_000,
): Promise<SinkUnavailableError | undefined> {
  server = await httpListener(listener);
  const sink = webhookSink(new URL(`${server.url}/events`), KEY);
  try {
    await sink.deliver(event, AbortSignal.timeout(milliseconds));
    return undefined;
  } catch (error) {
    if (error instanceof SinkUnavailableError) return error;
    throw error;
  }
}

test('an event is posted as JSON, signed by the Standard Webhooks scheme', async () => {
  const requests: { headers: Record<string, unknown>; body: string; method?: string }[] = [];
  await deliverTo(async (request, response) => {
    requests.push({
      headers: request.headers,
      body: await text(request),
      method: request.method ?? '',
    });
    response.writeHead(202).end('taken');
  });
  expect(requests).toHaveLength(1);
  const [{ headers, body, method } = { headers: {}, body: '' }] = requests;
  expect(method).toBe('POST');
  expect(JSON.parse(body)).toEqual(event);
  expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
  expect(headers['webhook-id']).toBe(event.id);
  const timestamp = Number(headers['webhook-timestamp']);
  expect(Math.abs(Date.now() / 1000 - timestamp)).toBeLessThan(60);
  const mac = createHmac('sha256', KEY).update(`${event.id}.${timestamp}.${body}`).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${mac}`);
});

test('an event is delivered when the sink answers 2xx, though its answer never ends', async () => {
  expect(
    await deliverTo((_, response) => response.writeHead(200).write('…'), 2_000),
  ).toBeUndefined();
});

describe('an event is not delivered', () => {
  test.each([400, 401, 404, 429, 500, 503])('when the sink answers %i', async (status) => {
    const error = await deliverTo((_, response) => response.writeHead(status).end());
    expect(error).toMatchObject({ failure: 'status_not_2xx', status });
  });

  test('when the sink redirects, and the redirect is not followed', async () => {
    const paths: (string | undefined)[] = [];
    const error = await deliverTo((request, response) => {
      paths.push(request.url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(error).toMatchObject({ failure: 'redirected', status: 307 });
    expect(paths).toEqual(['/events']);
  });

  test('when the sink does not answer in time', async () => {
    expect(await deliverTo(() => undefined, 200)).toMatchObject({ failure: 'timeout' });
  });

  test('when the connection breaks', async () => {
    const error = await deliverTo((request) => request.socket.destroy());
    expect(error).toMatchObject({ failure: 'connection_failed' });
  });

  test('when nobody listens', async () => {
    const closed = await httpListener(() => undefined);
    await closed.close();
    const sink = webhookSink(new URL(closed.url), KEY);
    await expect(sink.deliver(event, AbortSignal.timeout(5_000))).rejects.toMatchObject({
      failure: 'connection_failed',
    });
  });
});

test('the signature is the one of the published test vector', () => {
  // Standard Webhooks, libraries/javascript: id, time stamp, payload and secret of its test.
  const key = decodeSecret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  const headers = webhookHeaders(
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    1_614_265_330,
    '{"test": 2432232314}',
    key ?? Buffer.alloc(0),
  );
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test.each(['', 'whsec_', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_not base64'])(
  'a secret that is not written so is none: %j',
  (secret) => {
    expect(decodeSecret(secret)).toBeUndefined();
  },
);
