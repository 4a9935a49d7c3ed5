import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DELIVERY_FAILURES } from '../../src/delivery/sink';
import { webhookHeaders } from '../../src/delivery/standard-webhooks';
import { webhookSink } from '../../src/delivery/webhook-sink';
import { filterEvent } from '../../src/filter/filter-event';
import { freePort } from '../../src/local-server/free-port';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { PROJECT_ROOT } from '../support/project-root';

const page = readFileSync(join(PROJECT_ROOT, 'docs', 'sinks.md'), 'utf8');

test('docs/sinks.md explains each failure, and no other', () => {
  const section = /## When an event is not taken\n(.*?)\n## /s.exec(page)?.[1] ?? '';
  const told = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, failure]) => failure);
  expect(told.filter((each) => each !== 'sink').sort()).toEqual([...DELIVERY_FAILURES].sort());
});

describe('the receiver in docs/sinks.md', () => {
  const key = Buffer.from('an invented key of 24 bytes or more');
  const { event } = filterEvent(asCallback(SKETCH));
  const body = Buffer.from(JSON.stringify(event));
  const now = () => Math.floor(Date.now() / 1000);
  let receiver: ReturnType<typeof spawn>;
  let url: string;

  beforeAll(async () => {
    const code = /```js\n(.*?)```/s.exec(page)?.[1] ?? '';
    const port = await freePort();
    url = `http://127.0.0.1:${port}/`;
    receiver = spawn(process.execPath, ['-e', code], {
      env: { PORT: String(port), EVENTS_SINK_SECRET: `whsec_${key.toString('base64')}` },
      stdio: 'inherit',
    });
    while (!(await isListening(port))) {
      if (receiver.exitCode !== null) throw new Error('the receiver has ended');
    }
  });
  afterAll(async () => {
    receiver.kill();
    await once(receiver, 'exit');
  });

  async function post(headers: Readonly<Record<string, string>>, bytes = body): Promise<number> {
    return (await fetch(url, { method: 'POST', headers, body: new Uint8Array(bytes) })).status;
  }

  test('accepts what the sink sends, once or twice', async () => {
    const sink = webhookSink(new URL(url), key);
    await sink.deliver(event, 10_000);
    await sink.deliver(event, 10_000);
  });

  test('survives an interrupted request', async () => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await new Promise((resolve) => {
      socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf', resolve);
    });
    socket.resetAndDestroy();
    expect(await post(webhookHeaders(event.id, now(), body, key))).toBe(204);
  });

  test('refuses what is unsigned, wrongly signed, changed or old', async () => {
    expect(await post(webhookHeaders(event.id, now(), body, key))).toBe(204);
    const { 'webhook-signature': signature, ...unsigned } = webhookHeaders(
      event.id,
      now(),
      body,
      key,
    );
    expect(await post(unsigned)).toBe(401);
    expect(await post({ ...unsigned, 'webhook-signature': signature.replace('v1,', 'v2,') })).toBe(
      401,
    );
    expect(await post(webhookHeaders(event.id, now(), body, Buffer.from('another')))).toBe(401);
    const signed = webhookHeaders(event.id, now(), body, key);
    expect(await post(signed, Buffer.concat([body, Buffer.from(' ')]))).toBe(401);
    expect(await post({ ...signed, 'webhook-id': 'another' })).toBe(401);
    expect(await post(webhookHeaders(event.id, now() - 301, body, key))).toBe(401);
    expect(await post({ ...signed, 'webhook-timestamp': 'soon' })).toBe(401);
  });
});

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .once('connect', () => resolve(true))
      .once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
