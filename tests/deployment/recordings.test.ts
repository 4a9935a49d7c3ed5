import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../src/local-server/free-port';
import { type LocalServer, startLocalServer } from '../../src/local-server/start-local-server';
import { PROJECT_ROOT } from '../support/project-root';
import { type RequestRecorder, requestRecorder } from '../support/servers/request-recorder';
import { sidOf } from '../support/sids';
import { type Form, signedForm } from '../support/signed/signed-form';
import { temporaryFolder } from '../support/temporary-folder';
import { customerProject } from '../support/toolkit/customer-project';

const AUTH_TOKEN = 'c0ffee'.repeat(6).slice(0, 32);
const SETTINGS = { ACCOUNT_SID: sidOf('AC'), AUTH_TOKEN };
/** In every URL and in every other parameter. */
const CANARY = 'canaryOfThisTest';

const folder = temporaryFolder();
/** Answers with the status in the path, and never to `/slow`. */
let media: RequestRecorder;
const started: Promise<string>[] = [];
const answered: string[] = [];

beforeAll(async () => {
  media = await requestRecorder(({ path }) => {
    const [, status] = path.split('/');
    if (status === 'slow') return undefined;
    const headers = { 'www-authenticate': 'Basic realm="media"' };
    return { status: Number(status), headers, body: CANARY };
  });
});
afterAll(async () => {
  await media.close();
  rmSync(folder, { recursive: true, force: true });
});

const urlOf = (status: number | string) => `${media.url}/${status}/${CANARY}.wav`;

/** The real local server, with the test's policy. */
async function serve(name: string, policy: object): Promise<LocalServer> {
  const assetsFolder = join(folder, name);
  mkdirSync(assetsFolder);
  writeFileSync(join(assetsFolder, 'policy.private.json'), JSON.stringify(policy));
  const server = await startLocalServer({
    root: PROJECT_ROOT,
    port: await freePort(),
    environment: SETTINGS,
    assetsFolder,
    output: 'pipe',
  });
  const { stdout, stderr } = server.process;
  if (stdout === null || stderr === null) throw new Error('the server was started without pipes');
  started.push(Promise.all([text(stdout), text(stderr)]).then((texts) => texts.join('')));
  return server;
}

/** A request as Twilio sends it, with what reached the media host. */
async function ask(server: LocalServer, form: Form, path = '/recordings/auth') {
  const before = media.requests.length;
  const startedAt = performance.now();
  const response = await fetch(
    `${server.url}${path}`,
    signedForm(`${server.url}${path}`, { ...form, Caller: CANARY }, AUTH_TOKEN),
  );
  const body = await response.text();
  answered.push(body);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body,
    ms: performance.now() - startedAt,
    requests: media.requests.slice(before).map(({ method, path }) => `${method} ${path}`),
  };
}

const verdictOf = (
  status: number,
  verdict: string,
  isProtected: boolean | null,
  reason: unknown,
) => ({
  verdict,
  protected: isProtected,
  resource: 'custom',
  sid: null,
  status,
  reason,
  checked_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
});
const PROTECTED = verdictOf(401, 'protected', true, null);
const PUBLIC = verdictOf(200, 'public', false, 'media_served');
const UNKNOWN = verdictOf(404, 'unknown', null, 'not_found');

describe('POST /recordings/auth', () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await serve('verdict', { mediaHosts: [media.host], mediaAccounts: [sidOf('AC', 1)] });
  });
  afterAll(() => server.stop());

  test('answers about one recording with its verdict, and nothing else', async () => {
    const { status, type, body, requests } = await ask(server, { RecordingUrl: urlOf(401) });
    expect([status, type]).toEqual([200, expect.stringMatching(/^application\/json/)]);
    expect(JSON.parse(body)).toEqual(PROTECTED);
    expect(requests).toEqual([`GET /401/${CANARY}.wav`]);
  });

  test('answers about several media with the worst verdict, and with each in order', async () => {
    const form = {
      MediaUrl1: urlOf(404),
      MediaUrl0: urlOf(200),
      RecordingUrl: urlOf(401),
    };
    const { body, requests } = await ask(server, form);
    expect(JSON.parse(body)).toEqual({ ...PUBLIC, media: [PROTECTED, PUBLIC, UNKNOWN] });
    expect(requests).toHaveLength(3);
  });

  test('ignores Studio’s empty variables, and its other parameters', async () => {
    const { body } = await ask(server, {
      RecordingUrl: '',
      RecordingSid: '',
      MediaUrl: [urlOf(401), urlOf(404)],
      FlowSid: sidOf('FW'),
    });
    expect(JSON.parse(body)).toEqual({ ...UNKNOWN, media: [PROTECTED, UNKNOWN] });
  });

  test('answers a recording status callback with the verdict by default', async () => {
    const { status, body, requests } = await ask(server, statusCallback(401));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual(PROTECTED);
    expect(requests).toHaveLength(1);
  });

  test.each([
    ['video', { RecordingSid: sidOf('RT') }, 'video_recording', sidOf('RT')],
    [
      'metadata of another account that the policy allows',
      {
        RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/${sidOf('AC', 1)}/Recordings/${sidOf('RE')}.json`,
      },
      'recording',
      sidOf('RE'),
    ],
  ])('says that %s proves nothing', async (_, form, resource, sid) => {
    const { status, body } = await ask(server, form);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      verdict: 'unknown',
      protected: null,
      resource,
      sid,
      status: null,
      reason: 'always_authenticated',
    });
  });

  test.each([
    ['a host that is not named', 'http://127.0.0.1:9/x.wav'],
    [
      'another account',
      `https://api.twilio.com/2010-04-01/Accounts/${sidOf('AC', 2)}/Recordings/${sidOf('RE')}`,
    ],
    ['the host with user info', 'USERINFO'],
  ])('refuses all, without a request, when one of them is on %s', async (_, url) => {
    const hostile = url === 'USERINFO' ? urlOf(401).replace('//', '//x@') : url;
    const { status, body, requests } = await ask(server, {
      MediaUrl0: urlOf(401),
      MediaUrl1: hostile,
      MediaUrl2: urlOf(200),
    });
    expect([status, body, requests]).toEqual([400, '{"error":"url_not_allowed"}', []]);
  });

  test.each<[string, Form]>([
    ['no media', { CallSid: CANARY }],
    ['an invalid SID', { RecordingSid: CANARY }],
    ['a good URL, and an invalid SID', { MediaUrl: 'GOOD', RecordingSid: CANARY }],
    ['more than a hundred media', { MediaUrl: Array(101).fill('GOOD') }],
  ])('refuses %s, without a request', async (_, form) => {
    const { status, body, requests } = await ask(
      server,
      JSON.parse(JSON.stringify(form).replaceAll('GOOD', urlOf(401))),
    );
    expect([status, body, requests]).toEqual([400, '{"error":"invalid_request"}', []]);
  });

  test('answers within the 10 s and the 64 kB of Studio, even without an answer from the host', async () => {
    const { status, body, ms, requests } = await ask(server, {
      MediaUrl: Array(100).fill(urlOf('slow')),
    });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ verdict: 'unknown', reason: 'timeout' });
    expect(JSON.parse(body).media).toHaveLength(100);
    expect(Buffer.byteLength(body)).toBeLessThan(64_000);
    expect(ms).toBeLessThan(10_000);
    // One try for each, and one more.
    expect(requests).toHaveLength(200);
  });
});

describe('with a policy of no content', () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await serve('no-content', {
      mediaHosts: [media.host],
      recordingStatusCallback: 'no-content',
    });
  });
  afterAll(() => server.stop());

  test('a recording status callback is checked, and answered with 204', async () => {
    const { status, body, requests } = await ask(server, statusCallback(200));
    expect([status, body]).toEqual([204, '']);
    expect(requests).toHaveLength(1);
  });

  test('a callback about a URL that is not allowed is still refused', async () => {
    const form = { ...statusCallback(200), RecordingUrl: 'https://example.com/x.wav' };
    expect(await ask(server, form)).toMatchObject({ status: 400, requests: [] });
  });

  test('Studio gets its verdict', async () => {
    const { status, body } = await ask(server, { RecordingUrl: urlOf(200) });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual(PUBLIC);
  });
});

/** Twilio's request when a recording is ready (Twilio docs, "recordingStatusCallback"). */
function statusCallback(status: number) {
  return {
    AccountSid: sidOf('AC'),
    CallSid: sidOf('CA'),
    RecordingSid: sidOf('RE'),
    RecordingUrl: urlOf(status),
    RecordingStatus: 'completed',
    RecordingDuration: '7',
    RecordingChannels: '1',
    RecordingSource: 'RecordVerb',
  };
}

describe('the private Function, in a Function of the customer’s', () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await customerProject(
      {
        'ask.protected.js': `
          const { checkRecordingAuth } =
            require(Runtime.getFunctions()['recordings/recording-auth'].path);
          exports.handler = async (context, { target, options }, callback) => {
            try {
              const given = { context, ...JSON.parse(options) };
              callback(null, await checkRecordingAuth(JSON.parse(target), given));
            } catch ({ name, code, message }) {
              callback(null, { name, code, message });
            }
          };
        `,
      },
      SETTINGS,
    );
  });
  afterAll(() => server.stop());

  async function askPrivately(target: unknown, options: object = {}) {
    const policy = { mediaHosts: [media.host] };
    const form = {
      target: JSON.stringify(target),
      options: JSON.stringify({ policy, ...options }),
    };
    const { body, requests } = await ask(server, form, '/ask');
    return { answer: JSON.parse(body), requests: requests.length };
  }

  test('gives the same answer for a URL and for parameters', async () => {
    expect(await askPrivately(urlOf(401))).toEqual({ answer: PROTECTED, requests: 1 });
    expect(await askPrivately({ RecordingUrl: urlOf(200), Caller: CANARY })).toEqual({
      answer: PUBLIC,
      requests: 1,
    });
    expect(await askPrivately({ MediaUrl0: urlOf(401), MediaUrl1: urlOf(404) })).toEqual({
      answer: { ...UNKNOWN, media: [PROTECTED, UNKNOWN] },
      requests: 2,
    });
  });

  test('knows the account of the deployment, or accepts another', async () => {
    const url = (account: string) =>
      `https://api.twilio.com/2010-04-01/Accounts/${account}/Recordings/${sidOf('RE')}.json`;
    const { answer } = await askPrivately(url(sidOf('AC')));
    expect(answer).toMatchObject({ verdict: 'unknown', reason: 'always_authenticated' });
    expect(await askPrivately(url(sidOf('AC', 1)))).toMatchObject({
      answer: { code: 'url_not_allowed' },
    });
    expect(await askPrivately(url(sidOf('AC', 1)), { accountSid: sidOf('AC', 1) })).toMatchObject({
      answer: { verdict: 'unknown' },
    });
  });

  test('gives up within the given time', async () => {
    const startedAt = performance.now();
    const { answer } = await askPrivately(urlOf('slow'), { timeoutMs: 500 });
    expect(answer).toMatchObject({ verdict: 'unknown', reason: 'timeout' });
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });

  test.each([
    ['https://example.com/x.wav', 'url_not_allowed'],
    [{ MediaUrl0: 'https://example.com/x.wav' }, 'url_not_allowed'],
    [{ CallSid: CANARY }, 'invalid_request'],
    [null, 'invalid_request'],
  ])('rejects for %j with the code %s, without a request', async (target, code) => {
    const { answer, requests } = await askPrivately(target);
    expect(answer).toEqual({ name: 'TargetError', code, message: expect.any(String) });
    expect(requests).toBe(0);
  });
});

// Comes last, to see the log of all tests above.
test('the log has SIDs, codes and counts, but no URL; nor has any answer', async () => {
  const [verdicts = '', noContent = ''] = await Promise.all(started);
  const entries = `${verdicts}\n${noContent}`
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const outcome = (verdict: string, status: number, reason: string | null) => ({
    resource: 'custom',
    sid: null,
    verdict,
    status,
    reason,
  });
  expect(entries).toContainEqual({
    verdict: 'public',
    counts: { protected: 1, public: 1, unknown: 1 },
    media: [
      outcome('protected', 401, null),
      outcome('public', 200, 'media_served'),
      outcome('unknown', 404, 'not_found'),
    ],
    status_callback: false,
    ms: expect.any(Number),
  });
  expect(entries).toContainEqual({
    verdict: 'public',
    counts: { protected: 0, public: 1, unknown: 0 },
    media: [outcome('public', 200, 'media_served')],
    status_callback: true,
    ms: expect.any(Number),
  });
  for (const each of [verdicts, noContent, ...answered]) {
    expect(each).not.toContain(CANARY);
    expect(each).not.toContain(media.host);
    expect(each).not.toContain('example.com');
  }
});
