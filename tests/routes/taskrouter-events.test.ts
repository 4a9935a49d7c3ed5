import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TwilioResponse } from '../../src/http/function-handler';
import { signedRoute } from '../../src/routes/signed-route';
import { taskRouterEventsRoute } from '../../src/routes/taskrouter-events';
import { sign } from '../../src/signature/sign';
import { capturedLog } from '../support/captured-log';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { RecordedResponse } from '../support/recorded-response';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { type HttpListener, httpListener } from '../support/servers/http-listener';
import { type HttpsServer, httpsServer } from '../support/servers/https-server';

const AUTH_TOKEN = 'token-of-the-account';
const URL_OF_FUNCTION = 'http://localhost:3000/taskrouter/events';
const EVENTS_SINK_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const CANARY = 'canaryOfThisTest';
const CALLBACK = asCallback(SKETCH);

/** The log of the event, whatever its outcome. */
const LOGGED = {
  event_id: SKETCH.id,
  event_type: 'task.created',
  event_type_known: true,
  mode: 'guarded',
  task_attributes: 'filtered',
  kept: 1,
  removed: 1,
  findings: {},
  ms: expect.any(Number),
};

const logged = capturedLog();

/** Calls the Function as TaskRouter would, on a developer's machine. */
async function callback(sinkUrl: string): Promise<RecordedResponse> {
  const answers: TwilioResponse[] = [];
  const handler = signedRoute(taskRouterEventsRoute, {
    createResponse: () => new RecordedResponse(),
    policyAsset: () => undefined,
  });
  const context = {
    DOMAIN_NAME: 'localhost:3000',
    PATH: '/taskrouter/events',
    AUTH_TOKEN,
    EVENTS_SINK_URL: sinkUrl,
    EVENTS_SINK_SECRET,
  };
  const signature = sign(URL_OF_FUNCTION, CALLBACK, AUTH_TOKEN);
  const event = { ...CALLBACK, request: { headers: { 'x-twilio-signature': signature } } };
  await handler(context, event, (_, response) => void answers.push(response));
  expect(answers).toHaveLength(1);
  expect(logged.join()).not.toMatch(/canary|127\.0\.0\.1|https?:/);
  return answers[0] as RecordedResponse;
}

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A sink that does one thing to the first request, and the last to all that follow. */
async function sinkThat(...behaviours: readonly Behaviour[]) {
  const bodies: string[] = [];
  const server = await httpListener(async (request, response) => {
    const behaviour = behaviours[Math.min(bodies.length, behaviours.length - 1)];
    bodies.push(await text(request));
    behaviour?.(request, response);
  });
  return { ...server, bodies };
}

const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_, response) =>
    void response.writeHead(status, headers).end(CANARY);
const resets: Behaviour = ({ socket }) => void socket.resetAndDestroy();
const isSilent: Behaviour = () => undefined;

const later = { 'retry-after': `Fri, 31 Dec 2100 23:59:59 GMT` };
const elsewhere = { location: `/${CANARY}` };

describe('an event that the sink does not accept is answered with 503, and the log says why:', () => {
  test.each<[string, Behaviour, object, number]>([
    ['400', answers(400), { sink: 'refused', sink_status: 400 }, 1],
    ['401', answers(401), { sink: 'refused', sink_status: 401 }, 1],
    ['410', answers(410), { sink: 'refused', sink_status: 410 }, 1],
    ['422', answers(422), { sink: 'refused', sink_status: 422 }, 1],
    ['429', answers(429, later), { sink: 'rate_limited', sink_status: 429 }, 1],
    ['500', answers(500), { sink: 'server_error', sink_status: 500 }, 1],
    ['503', answers(503), { sink: 'server_error', sink_status: 503 }, 2],
    ['a redirect', answers(308, elsewhere), { sink: 'redirected', sink_status: 308 }, 1],
    ['a reset', resets, { sink: 'connection_failed' }, 2],
    ['no answer', isSilent, { sink: 'timeout' }, 2],
  ])('%s', async (_, behaviour, told, tries) => {
    const sink = await sinkThat(behaviour);
    const response = await callback(`${sink.url}/${CANARY}`);
    await sink.close();
    expect(response).toEqual({
      status: 503,
      body: { error: 'sink_unavailable' },
      headers: { 'Content-Type': 'application/json' },
    });
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      { error: 'sink_unavailable', ...LOGGED, ...told },
    ]);
    expect(sink.bodies).toHaveLength(tries);
  });

  test('no listener', async () => {
    const closed = await sinkThat(answers(204));
    await closed.close();
    expect(await callback(closed.url)).toMatchObject({ status: 503 });
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ sink: 'connection_failed' });
  });
});

describe('an event that the sink accepts is answered with 204', () => {
  test.each([
    ['the first time', [answers(200)]],
    ['the second time, after 502', [answers(502), answers(202)]],
    ['the second time, after a reset', [resets, answers(204)]],
    ['the second time, after a pause', [answers(429, { 'retry-after': '1' }), answers(204)]],
    ['the second time, after silence', [isSilent, answers(204)]],
  ])('%s', async (_, behaviours) => {
    const sink = await sinkThat(...behaviours);
    const response = await callback(sink.url);
    await sink.close();
    expect(response).toEqual({
      status: 204,
      body: undefined,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(logged.map((line) => JSON.parse(line))).toEqual([{ ...LOGGED, sink: 'delivered' }]);
    expect(sink.bodies).toHaveLength(behaviours.length);
  });

  test('and the same callback, sent again after a 503, delivers the same bytes', async () => {
    const sink = await sinkThat(answers(500), answers(204));
    expect(await callback(sink.url)).toMatchObject({ status: 503 });
    expect(await callback(sink.url)).toMatchObject({ status: 204 });
    await sink.close();
    expect(sink.bodies).toHaveLength(2);
    expect(sink.bodies[1]).toBe(sink.bodies[0]);
  });
});

describe('over TLS', () => {
  let authority: CertificateAuthority;
  let server: HttpsServer;
  let plain: HttpListener;
  beforeAll(async () => {
    authority = certificateAuthority();
    const localhost = authority.issue('localhost');
    server = await httpsServer({ localhost }, (_, response) => void response.end());
    plain = await httpListener((_, response) => void response.end());
  });
  afterAll(async () => {
    await Promise.all([server.close(), plain.close()]);
  });

  test('a sink with an untrusted certificate does not get the event', async () => {
    expect(await callback(`https://localhost:${server.port}/`)).toMatchObject({
      status: 503,
      body: { error: 'sink_unavailable' },
    });
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ sink: 'certificate_untrusted' });
    expect(server.requests).toEqual([]);
  });

  test('a sink that does not speak TLS does not get the event', async () => {
    expect(await callback(`https://${plain.host}/`)).toMatchObject({ status: 503 });
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ sink: 'tls_failed' });
  });
});
