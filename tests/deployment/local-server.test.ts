import { createHmac } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { freePort } from '../../src/local-server/free-port';
import { type LocalServer, startLocalServer } from '../../src/local-server/start-local-server';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { PROJECT_ROOT } from '../support/project-root';
import { certificateAuthority } from '../support/servers/certificate-authority';
import { httpsServer } from '../support/servers/https-server';
import {
  type RecordedRequest,
  type RecorderAnswer,
  type RequestRecorder,
  requestRecorder,
} from '../support/servers/request-recorder';
import { sidOf } from '../support/sids';
import { type Form, signedForm } from '../support/signed/signed-form';
import { temporaryFolder } from '../support/temporary-folder';

const AUTH_TOKEN = 'c0ffee'.repeat(6).slice(0, 32);
const SINK_KEY = Buffer.from('invented for this test only');
const SINK_SECRET = `whsec_${SINK_KEY.toString('base64')}`;
/** In every text that must not get out, and in no other. */
const CANARY = 'canaryOfThisTest';
/** Texts that may not be in the server's output, in an answer or at the sink. */
const PLANTED = [CANARY, '5555550123', AUTH_TOKEN, SINK_SECRET];

const ATTRIBUTES = {
  direction: 'inbound',
  from: '+15555550123',
  customer_name: CANARY,
  conversations: { queue: 'Billing', talk_time: 93, content: CANARY },
};
const FILTERED = { direction: 'inbound', conversations: { queue: 'Billing', talk_time: 93 } };
const EVENT = {
  ...asCallback({ ...SKETCH, taskAttributes: JSON.stringify(ATTRIBUTES) }),
  EventDescription: CANARY,
  WorkerName: CANARY,
};

const folder = temporaryFolder();
let sink: RequestRecorder;
let media: RequestRecorder;
/** A host that the policy does not name. */
let strangeHost: RequestRecorder;
let server: ServerUnderTest;
/** The sink's answer to the next request; `undefined` for none. */
let sinkAnswer: RecorderAnswer | undefined;
/** Every server, and every answer's body. */
const servers: ServerUnderTest[] = [];
const answered: string[] = [];

interface ServerUnderTest extends LocalServer {
  /** Its output, once it has ended. */
  readonly output: Promise<string>;
}

beforeAll(async () => {
  sink = await requestRecorder(() => sinkAnswer);
  media = await requestRecorder(({ path }) => ({
    status: Number(path.split('/')[1]),
    // With this challenge a `401` proves that credentials are missing.
    headers: { 'www-authenticate': 'Basic realm="media"' },
  }));
  strangeHost = await requestRecorder(() => ({ status: 200 }));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'assets', 'policy.private.json'),
    JSON.stringify({ mediaHosts: [media.host] }),
  );
  server = await serve(sinkSettings());
});

beforeEach(() => {
  sinkAnswer = { status: 202 };
});

afterAll(async () => {
  await server.stop();
  await Promise.all([sink.close(), media.close(), strangeHost.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function sinkSettings() {
  return {
    AUTH_TOKEN,
    EVENTS_SINK_URL: `${sink.url}/events`,
    EVENTS_SINK_SECRET: SINK_SECRET,
  };
}

/** The real local server, with the test's settings. */
async function serve(environment: Readonly<Record<string, string>>): Promise<ServerUnderTest> {
  const started = await startLocalServer({
    root: PROJECT_ROOT,
    port: await freePort(),
    // A shell has `PATH`, and may have a `DOMAIN_NAME`.
    environment: {
      ACCOUNT_SID: sidOf('AC'),
      PATH: process.env['PATH'],
      DOMAIN_NAME: 'shell.example.com',
      ...environment,
    },
    assetsFolder: join(folder, 'assets'),
    output: 'pipe',
  });
  const { stdout, stderr } = started.process;
  if (stdout === null || stderr === null) throw new Error('the server was started without pipes');
  const output = Promise.all([text(stdout), text(stderr)]).then((texts) => texts.join(''));
  const underTest = { ...started, output };
  servers.push(underTest);
  return underTest;
}

/** An answer, and what had reached the sink by then. */
async function send(path: string, request: RequestInit, to = server) {
  const before = sink.requests.length;
  const response = await fetch(`${to.url}${path}`, request);
  const body = await response.text();
  answered.push(body);
  return {
    status: response.status,
    body,
    delivered: sink.requests.slice(before),
  };
}

/** A request as Twilio sends it. */
function sendSigned(path: string, form: Form, to = server, key = AUTH_TOKEN) {
  return send(path, signedForm(`${to.url}${path}`, form, key), to);
}

function unsigned(form: Readonly<Record<string, string>>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(form) };
}

function unsignedJson(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** The code of a refusal, the only content of its body. */
function refusalCode(body: string): string {
  const { error, ...rest } = JSON.parse(body);
  expect(rest).toEqual({});
  return error;
}

function onlyOne(delivered: readonly RecordedRequest[]): RecordedRequest {
  expect(delivered.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /events']);
  return delivered[0] as RecordedRequest;
}

/** The task attributes of the one event that was delivered. */
function attributesIn(delivered: readonly RecordedRequest[]): unknown {
  return JSON.parse(onlyOne(delivered).body.toString('utf8')).data.task_attributes;
}

describe("TaskRouter's signed callback", () => {
  test('is answered with 204, after one CloudEvent was delivered with its signature', async () => {
    const { status, body, delivered } = await sendSigned('/taskrouter/events', EVENT);
    // Express removes the content type from a 204; isolation.test.ts sees it before.
    expect([status, body]).toEqual([204, '']);

    const { headers, body: sent } = onlyOne(delivered);
    expect(headers['content-type']).toMatch(/^application\/cloudevents\+json/);
    expect(JSON.parse(sent.toString('utf8'))).toEqual({
      specversion: '1.0',
      id: SKETCH.id,
      source: `/accounts/${sidOf('AC')}/workspaces/${sidOf('WS')}`,
      type: 'com.twilio.taskrouter.task.created',
      time: '2026-11-22T00:00:00.123Z',
      datacontenttype: 'application/json',
      data: {
        event_type: 'task.created',
        account_sid: sidOf('AC'),
        workspace_sid: sidOf('WS'),
        resource_type: 'task',
        resource_sid: sidOf('WT'),
        task_sid: sidOf('WT'),
        task_age: 12,
        task_attributes: FILTERED,
      },
    });

    const timestamp = String(headers['webhook-timestamp']);
    expect(headers['webhook-id']).toBe(SKETCH.id);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', SINK_KEY)
        .update(`${SKETCH.id}.${timestamp}.`)
        .update(sent)
        .digest('base64')}`,
    );
  });
});

describe('the sink', () => {
  test.each<[string, RecorderAnswer]>([
    ['refuses', { status: 500, body: CANARY }],
    [
      'sends to another place, which is not asked',
      { status: 307, headers: { location: '/elsewhere' } },
    ],
  ])('%s: the caller should try again', async (_, answer) => {
    sinkAnswer = answer;
    const { status, body, delivered } = await sendSigned('/taskrouter/events', EVENT);
    expect([status, refusalCode(body)]).toEqual([503, 'sink_unavailable']);
    onlyOne(delivered);
  });

  test('never answers: the caller gets an error within the 10 s of a Function', async () => {
    sinkAnswer = undefined;
    const startedAt = performance.now();
    const { status, body } = await sendSigned('/taskrouter/events', EVENT);
    expect([status, refusalCode(body)]).toEqual([503, 'sink_unavailable']);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});

describe('task attributes that', () => {
  const filler = CANARY.repeat(Math.ceil(900_000 / CANARY.length));
  const deep = `${'{"a":'.repeat(10_000)}"${CANARY}"${'}'.repeat(10_000)}`;

  test.each([
    ['are broken JSON', `{"direction":"inbound","from":"${CANARY}`, {}],
    ['are JSON in JSON', JSON.stringify(JSON.stringify(ATTRIBUTES)), {}],
    ['are an array', JSON.stringify([ATTRIBUTES]), {}],
    ['are a number', '5555550123', {}],
    ['are sent twice', [JSON.stringify(ATTRIBUTES), CANARY], {}],
    ['are 900 kB long', JSON.stringify({ direction: 'inbound', filler }), { direction: 'inbound' }],
    ['are 900 kB long and broken', `{"direction":"inbound","filler":"${filler}`, {}],
    ['are 10,000 levels deep', `{"direction":"inbound","from":${deep}}`, { direction: 'inbound' }],
    [
      'hide such a depth in a listed one',
      `{"direction":${deep},"conversations":${deep}}`,
      { conversations: {} },
    ],
  ])('%s do not prevent the delivery of the safe fields', async (_, attributes, expected) => {
    const { status, delivered } = await sendSigned('/taskrouter/events', {
      ...EVENT,
      TaskAttributes: attributes,
    });
    expect(status).toBe(204);
    expect(attributesIn(delivered)).toEqual(expected);
    const { id, data } = JSON.parse(onlyOne(delivered).body.toString('utf8'));
    expect([id, data.task_sid, data.task_age]).toEqual([SKETCH.id, sidOf('WT'), 12]);
  });
});

describe('a request that Twilio did not sign', () => {
  test('is refused when it has no signature', async () => {
    const { status, body, delivered } = await send('/taskrouter/events', unsigned(EVENT));
    expect([status, body, delivered]).toEqual([403, '{"error":"signature_missing"}', []]);
  });

  test('is refused when somebody else signed it', async () => {
    const { status, body, delivered } = await sendSigned(
      '/taskrouter/events',
      EVENT,
      server,
      'another key',
    );
    expect([status, body, delivered]).toEqual([403, '{"error":"signature_invalid"}', []]);
  });

  const spoofed = { headers: { 'x-twilio-signature': CANARY } };
  const inQuery = `?request[headers][x-twilio-signature]=${CANARY}`;
  test.each<[string, string, RequestInit]>([
    ['a header in the query', inQuery, unsigned(EVENT)],
    ['a header in the query of a GET', inQuery, {}],
    ['a list of headers in the query', `${inQuery}&${inQuery.slice(1)}`, unsigned(EVENT)],
    ['a text as request in the query', `?request=${CANARY}`, unsigned(EVENT)],
    ['a text as request in the form', '', unsigned({ ...EVENT, request: CANARY })],
    ['a request in JSON', '', unsignedJson({ ...EVENT, request: spoofed })],
    ['a text as request in JSON', '', unsignedJson({ ...EVENT, request: CANARY })],
    ['null as request in JSON', '', unsignedJson({ ...EVENT, request: null })],
    [
      'a prototype in JSON',
      '',
      unsignedJson(JSON.parse(`{"__proto__":{"request":${JSON.stringify(spoofed)}}}`)),
    ],
  ])('is refused when it has %s', async (_, query, request) => {
    const { status, body, delivered } = await send(`/taskrouter/events${query}`, request);
    expect(status).toBe(403);
    expect(refusalCode(body)).toMatch(/^signature_(?:missing|invalid)$/);
    expect(delivered).toEqual([]);
  });
});

test('a signed request without an event is refused', async () => {
  const { status, body, delivered } = await sendSigned('/taskrouter/events', { Body: CANARY });
  expect([status, body, delivered]).toEqual([400, '{"error":"invalid_event"}', []]);
});

describe('a misconfigured deployment', () => {
  test.each<[string, () => Readonly<Record<string, string>>, string, string]>([
    [
      'no auth token',
      () => ({ ...sinkSettings(), AUTH_TOKEN: '' }),
      'auth_token_missing',
      '"error":"auth_token_missing"',
    ],
    ['no sink', () => ({ AUTH_TOKEN }), 'sink_not_configured', '"setting":"EVENTS_SINK_URL"'],
    [
      'a sink that is reached without encryption',
      () => ({ ...sinkSettings(), EVENTS_SINK_URL: `http://${CANARY}.example.com/events` }),
      'sink_not_configured',
      '"setting":"EVENTS_SINK_URL"',
    ],
    [
      'a mode that there is not',
      () => ({ ...sinkSettings(), GUARD_MODE: CANARY }),
      'policy_invalid',
      '"setting":"GUARD_MODE"',
    ],
  ])('with %s answers 500, delivers nothing and logs why', async (...row) => {
    const [, settings, code, logged] = row;
    const misconfigured = await serve(settings());
    try {
      const { status, body, delivered } = await sendSigned(
        '/taskrouter/events',
        EVENT,
        misconfigured,
      );
      expect([status, refusalCode(body), delivered]).toEqual([500, code, []]);
    } finally {
      await misconfigured.stop();
    }
    expect(await misconfigured.output).toContain(logged);
  });
});

test("a file of the developer's machine can be the sink", async () => {
  const file = join(folder, 'events.ndjson');
  const toFile = await serve({ AUTH_TOKEN, EVENTS_SINK_URL: `file:${file}` });
  try {
    expect((await sendSigned('/taskrouter/events', EVENT, toFile)).status).toBe(204);
  } finally {
    await toFile.stop();
  }
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).data.task_attributes)).toEqual([FILTERED]);
});

test('a sink’s certificate is not trusted because the environment says so', async () => {
  const authority = certificateAuthority();
  const impostor = await httpsServer({ localhost: authority.issue('localhost') }, (_, response) => {
    response.writeHead(204).end();
  });
  const careless = await serve({
    ...sinkSettings(),
    EVENTS_SINK_URL: `https://localhost:${impostor.port}/events`,
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  });
  try {
    const { status, body } = await sendSigned('/taskrouter/events', EVENT, careless);
    expect([status, refusalCode(body)]).toEqual([503, 'sink_unavailable']);
    expect(impostor.requests).toEqual([]);
  } finally {
    await careless.stop();
    await impostor.close();
  }
  expect(await careless.output).toContain('"sink":"certificate_untrusted"');
});

describe("Studio's question about a recording", () => {
  test.each([
    [401, 'protected', true],
    [200, 'public', false],
    [404, 'unknown', null],
  ])(
    'is answered according to the media host’s answer to a stranger: %s means %s',
    async (...row) => {
      const [status, verdict, isProtected] = row;
      const before = media.requests.length;
      const answer = await sendSigned('/recordings/auth', {
        RecordingUrl: `${media.url}/${status}/greeting.wav`,
      });
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.body)).toMatchObject({
        verdict,
        protected: isProtected,
        resource: 'custom',
        sid: null,
        status,
      });
      const asked = media.requests.slice(before);
      expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
        `GET /${status}/greeting.wav`,
      ]);
      expect(asked[0]?.headers).not.toHaveProperty('authorization');
    },
  );

  test('is refused when it names no recording', async () => {
    const { status, body } = await sendSigned('/recordings/auth', { CallSid: CANARY });
    expect([status, body]).toEqual([400, '{"error":"invalid_request"}']);
  });

  test('is refused for a host that the policy does not name, without a request to it', async () => {
    const { status, body } = await sendSigned('/recordings/auth', {
      RecordingUrl: `${strangeHost.url}/${CANARY}.wav`,
    });
    expect([status, body]).toEqual([400, '{"error":"url_not_allowed"}']);
    expect(strangeHost.requests).toEqual([]);
  });

  test('is refused without a request to the host when Twilio did not sign it', async () => {
    const before = media.requests.length;
    const { status, body } = await send(
      '/recordings/auth',
      unsigned({ RecordingUrl: `${media.url}/200/greeting.wav` }),
    );
    expect([status, body]).toEqual([403, '{"error":"signature_missing"}']);
    expect(media.requests).toHaveLength(before);
  });
});

describe('a private file', () => {
  test.each([
    '/taskrouter/events-filter',
    '/http/signed-request',
    '/recordings/recording-auth',
    '/policy.json',
  ])('is not served: %s', async (path) => {
    for (const { status } of [await send(path, {}), await sendSigned(path, EVENT)]) {
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});

// Comes last, to see the output of all tests above.
test('no value of a request and no secret was printed, answered or delivered', async () => {
  await server.stop();
  const printed = await Promise.all(servers.map(({ output }) => output));
  expect(printed[0]).toContain(`"event_id":"${SKETCH.id}"`);
  const delivered = sink.requests.map(({ body }) => body.toString('utf8'));
  for (const each of [...printed, ...answered, ...delivered]) {
    for (const value of PLANTED) expect(each).not.toContain(value);
  }
});
