import { createHmac } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { decodeSecret, webhookHeaders } from '../../src/delivery/standard-webhooks';
import { webhookSink } from '../../src/delivery/webhook-sink';
import { filterEvent } from '../../src/filter/filter-event';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { httpListener } from '../support/servers/http-listener';

const KEY = Buffer.from('an invented key of 24 bytes or more');
const { event } = filterEvent(asCallback(SKETCH));

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

async function deliverTo(listener: RequestListener, withinMs = 60_000): Promise<void> {
  const server = await httpListener(listener);
  try {
    await webhookSink(new URL(`${server.url}/events`), KEY).deliver(event, withinMs);
  } finally {
    await server.close();
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

test('an event is delivered when the sink answers 2xx, even if its answer never ends', async () => {
  await deliverTo((_, response) => response.writeHead(200).write('…'));
});

test('delivered events leave no timers behind', async () => {
  const before = timers();
  const events = 50;
  await Promise.all(
    Array.from({ length: events }, () => deliverTo((_, response) => response.end())),
  );
  expect(timers() - before).toBeLessThan(events / 2);
});

test('a sink that requests a longer pause than the time left gets no retry', async () => {
  let tries = 0;
  const notReady: RequestListener = (_, response) => {
    tries += 1;
    response.writeHead(503, { 'retry-after': '1' }).end();
  };
  await expect(deliverTo(notReady, 900)).rejects.toMatchObject({ status: 503 });
  expect(tries).toBe(1);
});

test('the signature is the one of the published test vector', () => {
  // Standard Webhooks, libraries/javascript: id, time stamp, payload and secret of its test.
  const key = decodeSecret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  const headers = webhookHeaders(
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    1_614_265_330,
    Buffer.from('{"test": 2432232314}'),
    key ?? Buffer.alloc(0),
  );
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test.each(['', 'whsec_', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_not base64'])(
  'a secret of another form is refused: %j',
  (secret) => {
    expect(decodeSecret(secret)).toBeUndefined();
  },
);
