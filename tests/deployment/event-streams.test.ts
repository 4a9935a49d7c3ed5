import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { filterEvent } from '../../src/filter/filter-event';
import { freePort } from '../../src/local-server/free-port';
import { type LocalServer, startLocalServer } from '../../src/local-server/start-local-server';
import {
  BROKEN,
  OTHER_PRODUCT,
  streamedEvent,
  TEST_EVENT,
  TEST_ID,
} from '../support/events/event-streams';
import { PROJECT_ROOT } from '../support/project-root';
import { sidOf } from '../support/sids';
import { signedJson } from '../support/signed/signed-json';
import { type EventSink, eventSink, takes } from '../support/sinks/event-sink';
import { temporaryFolder } from '../support/temporary-folder';

const AUTH_TOKEN = 'c0ffee'.repeat(6).slice(0, 32);
const PATH = '/event-streams/events';

const folder = temporaryFolder();
let sink: EventSink;
let server: LocalServer;
let printed: Promise<string>;
/** Whether the sink refuses the next events. */
let isDown = false;
/** How long it takes for each. */
let delayMs = 0;

beforeAll(async () => {
  sink = await eventSink(() => (take, request, response) => {
    if (isDown) response.writeHead(500).end();
    else setTimeout(() => takes(take, request, response), delayMs);
  });
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'policy.private.json'), '{}');
  server = await startLocalServer({
    root: PROJECT_ROOT,
    port: await freePort(),
    environment: { ACCOUNT_SID: sidOf('AC'), AUTH_TOKEN, ...sink.settings },
    assetsFolder: join(folder, 'assets'),
    output: 'pipe',
  });
  const { stdout, stderr } = server.process;
  if (stdout === null || stderr === null) throw new Error('the server was started without pipes');
  printed = Promise.all([text(stdout), text(stderr)]).then((texts) => texts.join(''));
});

afterAll(async () => {
  await server.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends a body like Event Streams: the answer, and how many events reached the sink. */
async function send(body: string, key = AUTH_TOKEN, sent = body) {
  const before = sink.requests();
  const { url, request } = signedJson(`${server.url}${PATH}`, body, key);
  const response = await fetch(url, { ...request, body: sent });
  const answer = await response.text();
  return {
    status: response.status,
    ...(answer === '' ? {} : JSON.parse(answer)),
    requests: sink.requests() - before,
  };
}

/** Calls the deployed handler with the JSON on stdin as request; prints its status and memory. */
const ALONE = `
  const { handler } = require(process.argv[1]);
  globalThis.Twilio = {
    Response: class {
      setStatusCode(status) { this.status = status; }
      setBody() {}
      appendHeader() {}
    },
  };
  globalThis.Runtime = { getAssets: () => ({}) };
  console.log = () => {};
  const { context, event } = JSON.parse(require('node:fs').readFileSync(0));
  handler(context, event, (_, { status }) => {
    process.stdout.write(JSON.stringify({ status, kilobytes: process.resourceUsage().maxRSS }));
  });
`;

const events = (count: number, first = 0) =>
  Array.from({ length: count }, (_, nth) => streamedEvent(first + nth));
/** In a form that no common encoder writes. */
const unusual = (body: string) => body.replace('"task_age":12', '"task_age" :  12');

describe("the Function of Event Streams, on the toolkit's server, answers", () => {
  test.each<[string, string, object]>([
    ['an array of one', JSON.stringify(events(1)), { status: 204, requests: 1 }],
    ['a bare object', JSON.stringify(streamedEvent(1)), { status: 204, requests: 1 }],
    ['an array of twelve', JSON.stringify(events(12)), { status: 204, requests: 12 }],
    ['the test event', JSON.stringify([TEST_EVENT]), { status: 204, requests: 0 }],
    [
      'good, test, other product and broken',
      JSON.stringify([streamedEvent(1), TEST_EVENT, OTHER_PRODUCT, BROKEN]),
      { status: 204, requests: 1 },
    ],
    [
      "decimals and escapes as Java's encoders write them",
      JSON.stringify([{ ...streamedEvent(1), note: '\u001F', capacity: 7 }])
        .replace('\\u001f', '\\u001F')
        .replace('"capacity":7', '"capacity":100.0'),
      { status: 204, requests: 1 },
    ],
    ['only broken', JSON.stringify([BROKEN]), { status: 400, error: 'invalid_event', requests: 0 }],
    [
      'a body that nobody can write again',
      unusual(JSON.stringify(events(1))),
      { status: 503, error: 'body_not_verifiable', requests: 0 },
    ],
  ])('%s as the contract says', async (_, body, expected) => {
    expect(await send(body)).toEqual(expected);
  });

  test('a charset in the content type, blanks and non-ASCII letters no differently', async () => {
    const event = streamedEvent(1);
    const body = JSON.stringify([{ ...event, source: 'Zo\u00EB' }], null, 1)
      .replace(/,\n */g, ', ')
      .replace(/\n */g, '');
    const { url, request } = signedJson(`${server.url}${PATH}`, body, AUTH_TOKEN);
    const headers = { ...request.headers, 'content-type': 'application/json; charset=utf-8' };
    expect((await fetch(url, { ...request, headers })).status).toBe(204);
  });

  test('a content type that the runtime does not parse as a body that cannot be proved', async () => {
    const body = JSON.stringify(events(1));
    const { url, request } = signedJson(`${server.url}${PATH}`, body, AUTH_TOKEN);
    const headers = { ...request.headers, 'content-type': 'application/cloudevents-batch+json' };
    expect((await fetch(url, { ...request, headers })).status).toBe(503);
  });

  test('a forged signature with 403, and delivers nothing', async () => {
    const forged = await send(JSON.stringify(events(1)), 'f0'.repeat(16));
    expect(forged).toEqual({ status: 403, error: 'signature_invalid', requests: 0 });
  });

  test('another body under a signed URL as one that cannot be proved, and delivers nothing', async () => {
    const body = JSON.stringify(events(1));
    const other = JSON.stringify([{ ...streamedEvent(2), id: 'x' }]);
    expect(await send(body, AUTH_TOKEN, other)).toEqual({
      status: 503,
      error: 'body_not_verifiable',
      requests: 0,
    });
  });

  test('a batch for a sink that is down with 503, and sends the same bytes the next time', async () => {
    const body = JSON.stringify(events(3, 500));
    isDown = true;
    const refused = await send(body);
    isDown = false;
    expect(refused).toEqual({ status: 503, error: 'sink_unavailable', requests: 3 });
    expect(await send(body)).toMatchObject({ status: 204, requests: 3 });
    const expected = JSON.stringify(filterEvent(streamedEvent(500)).event);
    expect(sink.taken.get(sidOf('EV', 500))).toEqual([expected]);
  });

  test('three hundred events with 503, when the sink needs 150 ms for each: longer than Event Streams waits', async () => {
    delayMs = 150;
    const answer = await send(JSON.stringify(events(300, 1_000)));
    delayMs = 0;
    expect(answer).toMatchObject({ status: 503, error: 'sink_unavailable' });
    expect(answer.requests).toBeLessThan(300);
  });

  test('a batch of almost a megabyte', async () => {
    const filler = 'canary '.repeat(2_000);
    const body = JSON.stringify(events(65, 2_000).map((event) => ({ ...event, filler })));
    expect(body.length).toBeGreaterThan(950_000);
    expect(await send(body)).toMatchObject({ status: 204, requests: 65 });
  });

  test('a megabyte within the 256 MB of memory that a Function has', () => {
    const body = JSON.stringify(events(900));
    const DOMAIN_NAME = 'localhost:3000';
    const { url, request } = signedJson(`http://${DOMAIN_NAME}${PATH}`, body, AUTH_TOKEN);
    const signature = (request.headers as Record<string, string>)['x-twilio-signature'];
    const input = {
      context: { DOMAIN_NAME, PATH, AUTH_TOKEN, EVENTS_SINK_URL: `file:${join(folder, 'sink')}` },
      event: {
        ...JSON.parse(body),
        bodySHA256: new URL(url).searchParams.get('bodySHA256'),
        request: { headers: { 'x-twilio-signature': signature } },
      },
    };
    const file = join(
      PROJECT_ROOT,
      '.twilioserverless/functions/event-streams/events.protected.js',
    );
    const output = execFileSync(process.execPath, ['-e', ALONE, file], {
      input: JSON.stringify(input),
      encoding: 'utf8',
    });
    const { status, kilobytes } = JSON.parse(output);
    expect(status).toBe(204);
    expect(kilobytes).toBeLessThan(256 * 1024);
  });

  test('with nothing secret in its log, and with the id of the test event', async () => {
    await server.stop();
    const output = await printed;
    expect(output).toContain(TEST_ID);
    expect(output).not.toMatch(/canary|5555550123|Example Clinic/);
    expect(output).not.toContain(AUTH_TOKEN);
    expect(sink.wrong).toEqual([]);
  });
});
