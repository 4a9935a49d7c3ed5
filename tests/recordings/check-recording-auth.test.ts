import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { Agent } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pLimit from 'p-limit';
import { TLS_FAILURES } from '../../src/network/tls-failure';
import { checkRecordingAuth } from '../../src/recordings/check-recording-auth';
import type { RecordingAnswer } from '../../src/recordings/recording-answer';
import { PROJECT_ROOT } from '../support/project-root';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { httpListener } from '../support/servers/http-listener';
import { type HttpsServer, httpsServer } from '../support/servers/https-server';
import { sidOf } from '../support/sids';
import { STRANGER_ANSWERS } from './stranger-answers';

const TWILIO = 'api.twilio.com';
const OWN = 'media.example.com';
const EXPIRED = 'expired.example.com';
const OTHER = 'other.example.com';
const OWNER = {
  accountSid: sidOf('AC'),
  mediaAccounts: new Set<string>(),
  mediaHosts: new Set([OWN, EXPIRED, OTHER]),
  deployed: true,
};
const recordingUrl = (sid: string) =>
  `https://${TWILIO}/2010-04-01/Accounts/${sidOf('AC')}/Recordings/${sid}`;

let authority: CertificateAuthority;
/** Plays Twilio and the customer's own storage. */
let server: HttpsServer;
/** The answer to a request, by the SID in its path. */
const answers = new Map(
  Object.entries(STRANGER_ANSWERS).map(([name, { answer }]) => [sidOf('RE', name), answer]),
);
/** How long a client stayed connected after the answer began, by SID, in milliseconds. */
const connectedFor = new Map<string, Promise<number>>();
/** The verdict on each answer, by host and name. */
const answered = new Map<string, RecordingAnswer>();

beforeAll(async () => {
  authority = certificateAuthority();
  const certificates = {
    [TWILIO]: authority.issue(TWILIO),
    [OWN]: authority.issue(OWN),
    [EXPIRED]: authority.issue(EXPIRED, 'expired'),
  };
  server = await httpsServer(
    { ...certificates, [OTHER]: certificates[OWN] },
    (request, response) => {
      const sid = /RE[0-9a-f]{32}/.exec(request.url ?? '')?.[0] ?? '';
      const startedAt = performance.now();
      connectedFor.set(
        sid,
        new Promise((resolve) =>
          request.socket.once('close', () => resolve(performance.now() - startedAt)),
        ),
      );
      answers.get(sid)?.(request, response);
    },
  );
  // In parallel: those that wait for a time-out take 8 s each.
  await Promise.all(
    HOSTS.flatMap(({ host, urlOf }) =>
      Object.keys(STRANGER_ANSWERS).map(async (name) => {
        answered.set(host + name, await check(urlOf(sidOf('RE', name))));
      }),
    ),
  );
});
afterAll(async () => {
  await server.close();
});

/** Leads every name to the server, and trusts its certificates. */
function toServer(options: Agent['options'] = {}): Agent {
  return new Agent({
    port: server.port,
    ca: authority.certificate,
    lookup: (_, { all }, callback) =>
      all === true
        ? callback(null, [{ address: '127.0.0.1', family: 4 }])
        : callback(null, '127.0.0.1', 4),
    ...options,
  });
}

async function check(
  target: string | Readonly<Record<string, unknown>>,
  { agent = toServer(), within = 8_500 } = {},
): Promise<RecordingAnswer & { readonly ms: number }> {
  const startedAt = performance.now();
  const answer = await checkRecordingAuth(target, OWNER, { deadline: startedAt + within, agent });
  return { ...answer, ms: performance.now() - startedAt };
}

const requestsFor = (host: string, sid: string) =>
  server.requests.filter((each) => each.startsWith(`GET ${host}/`) && each.includes(sid)).length;

const HOSTS = [
  { resource: 'recording', host: TWILIO, urlOf: recordingUrl },
  { resource: 'custom', host: OWN, urlOf: (sid: string) => `https://${OWN}/calls/${sid}.wav` },
] as const;

describe.each(HOSTS)('$resource media on $host', ({ resource, host }) => {
  test.each(Object.entries(STRANGER_ANSWERS))('%s', async (name, expected) => {
    const { verdict, status, reason, requests } = expected;
    const sid = sidOf('RE', name);
    expect(answered.get(host + name)).toMatchObject({
      verdict,
      protected: { protected: true, public: false, unknown: null }[verdict],
      resource,
      sid: resource === 'recording' ? sid : null,
      status,
      reason,
      checked_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(requestsFor(host, sid)).toBe(requests);
  });

  test('the connection is closed soon after the headers, however much would follow', async () => {
    for (const name of ['200 and a body without end', '401 and a body without end']) {
      expect(await connectedFor.get(sidOf('RE', name))).toBeLessThan(2_000);
    }
  });
});

test('of Twilio’s statuses, only 401 and 403 are protected, and no success with content is unknown', async () => {
  const statuses = Array.from({ length: 400 }, (_, index) => 200 + index);
  const agent = toServer({ maxSockets: 40 });
  // A request that waits for its connection uses up the time.
  const atOnce = pLimit(40);
  const verdicts = await atOnce.map(statuses, async (status) => {
    const sid = sidOf('RE', `status ${status}`);
    answers.set(sid, (_, response) => void response.writeHead(status).end());
    const { verdict } = await checkRecordingAuth(recordingUrl(sid), OWNER, {
      deadline: performance.now() + 60_000,
      agent,
    });
    return [status, verdict] as const;
  });
  const called = (verdict: string) =>
    verdicts.filter(([, each]) => each === verdict).map(([status]) => status);
  expect(called('protected')).toEqual([401, 403]);
  const successes = statuses.slice(0, 100);
  expect(called('public')).toEqual(successes.filter((each) => each !== 204 && each !== 205));
});

test('a request has a browser’s own headers, and nothing personal', async () => {
  const sid = sidOf('RE', 'headers');
  const seen: IncomingHttpHeaders[] = [];
  answers.set(sid, ({ headers }, response) => {
    seen.push(headers);
    response.writeHead(403, { 'set-cookie': 'session=x' }).end();
  });
  await check(`https://${OWN}/${sid}`, { agent: toServer({ keepAlive: false }) });
  const [player, page] = seen;
  for (const headers of seen) {
    expect(headers).toMatchObject({
      host: OWN,
      'user-agent': expect.stringMatching(/^Mozilla/),
      accept: expect.stringContaining('*/*'),
      'accept-language': expect.stringMatching(/^en/),
    });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
  }
  expect([player?.range, player?.referer]).toEqual(['bytes=0-', undefined]);
  expect([page?.range, page?.referer]).toEqual([undefined, `https://${OWN}/`]);
});

describe('rules about browsers do not hide open media:', () => {
  const NEEDED: Readonly<Record<string, (headers: IncomingHttpHeaders) => boolean>> = {
    'a user agent': (headers) => headers['user-agent'] !== undefined,
    'a browser’s user agent': (headers) => /^Mozilla\/5/.test(headers['user-agent'] ?? ''),
    Accept: (headers) => headers.accept !== undefined,
    'sound in Accept': (headers) => /audio\//.test(headers.accept ?? ''),
    'a page in Accept': (headers) => /text\/html/.test(headers.accept ?? ''),
    'Accept-Language': (headers) => headers['accept-language'] !== undefined,
    'Accept-Encoding': (headers) => headers['accept-encoding'] !== undefined,
    'Sec-Fetch-Mode': (headers) => headers['sec-fetch-mode'] !== undefined,
    Range: (headers) => headers.range !== undefined,
    'no Range': (headers) => headers.range === undefined,
    'a Referer': (headers) => headers.referer !== undefined,
    'its own Referer': (headers) => headers.referer === `https://${OWN}/`,
    'no Referer': (headers) => headers.referer === undefined,
  };

  test.each(['HEAD', 'POST'])('nor are media open only to %s called protected', async (method) => {
    const sid = sidOf('RE', `only ${method}`);
    answers.set(sid, (request, response) => {
      response.writeHead(request.method === method ? 200 : 403).end('RIFF');
    });
    expect(await check(`https://${OWN}/${sid}.wav`)).toMatchObject({
      verdict: 'unknown',
      reason: 'forbidden',
    });
  });

  test.each(Object.entries(NEEDED))('%s', async (name, isThere) => {
    const sid = sidOf('RE', `needs ${name}`);
    answers.set(sid, ({ headers }, response) => {
      if (isThere(headers)) response.writeHead(200, { 'content-type': 'audio/wav' }).end('RIFF');
      else response.writeHead(403, { 'content-type': 'text/html' }).end('<html>Forbidden</html>');
    });
    expect(await check(`https://${OWN}/${sid}.wav`)).toMatchObject({ verdict: 'public' });
  });
});

describe('failed TLS proves nothing, and is named:', () => {
  test.each([
    ['certificate_expired', EXPIRED, {}],
    ['certificate_not_for_host', OTHER, {}],
    ['certificate_untrusted', OWN, { ca: [] }],
    ['certificate_untrusted', TWILIO, { ca: [] }],
    ['certificate_invalid', OWN, { checkServerIdentity: revoked }],
    ['tls_failed', OWN, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }],
  ] as const)('%s by %s', async (reason, host, options) => {
    const before = server.requests.length;
    const url =
      host === TWILIO ? recordingUrl(sidOf('RE', '401 with challenge')) : `https://${host}/a.wav`;
    expect(await check(url, { agent: toServer({ ...options } as Agent['options']) })).toMatchObject(
      {
        verdict: 'unknown',
        status: null,
        reason,
      },
    );
    expect(server.requests.slice(before)).toEqual([]);
  });

  test('tls_failed if the server speaks no TLS at all', async () => {
    const plain = await httpListener((_, response) => void response.writeHead(401).end());
    const agent = toServer({ port: Number(plain.host.split(':')[1]) });
    expect(await check(`https://${OWN}/a.wav`, { agent })).toMatchObject({
      verdict: 'unknown',
      reason: 'tls_failed',
    });
    await plain.close();
  });

  function revoked(): Error {
    return Object.assign(new Error('revoked'), { code: 'CERT_REVOKED' });
  }
});

test('a host without a listener proves nothing', async () => {
  const nobody = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => nobody.once('listening', resolve));
  const { port } = nobody.address() as { port: number };
  await new Promise((resolve) => nobody.close(resolve));
  expect(await check(`https://${OWN}/a.wav`, { agent: toServer({ port }) })).toMatchObject({
    verdict: 'unknown',
    reason: 'connection_failed',
  });
});

describe('the second try', () => {
  test.each([
    ['401 after 503', [503, 401], 'protected', 401],
    ['403 after 403', [403, 403], 'protected', 403],
    ['500 after 403 does not undo it', [403, 500], 'protected', 403],
    ['200 after 403', [403, 200], 'public', 200],
    ['200 after 500', [500, 200], 'public', 200],
    ['404 after 500', [500, 404], 'unknown', 404],
    ['503 after 503, and no third', [503, 503, 401], 'unknown', 503],
  ])('counts: %s', async (name, statuses, verdict, status) => {
    const sid = sidOf('RE', name);
    let tries = 0;
    answers.set(sid, (_, response) => void response.writeHead(statuses[tries++] ?? 0).end());
    expect(await check(recordingUrl(sid))).toMatchObject({ verdict, status });
    expect(tries).toBe(2);
  });

  test('comes after 4 s without headers', async () => {
    const sid = sidOf('RE', 'slow, then fast');
    let tries = 0;
    answers.set(sid, (_, response) => {
      tries += 1;
      if (tries === 2) response.writeHead(401).end();
    });
    const { verdict, ms } = await check(recordingUrl(sid));
    expect(verdict).toBe('protected');
    expect(ms).toBeGreaterThan(3_900);
    expect(ms).toBeLessThan(6_000);
  });

  test.each([
    [1_000, 1],
    [5_000, 2],
  ])('does not exceed the time left: %s ms', async (within, tries) => {
    const sid = sidOf('RE', `never, ${within}`);
    const { reason, ms } = await check(recordingUrl(sid), { within });
    expect(reason).toBe('timeout');
    expect(ms).toBeLessThan(within + 500);
    expect(requestsFor(TWILIO, sid)).toBe(tries);
  });
});

describe('a caller who waits for media', () => {
  const notYet = (name: string, tries: number) => {
    const sid = sidOf('RE', name);
    let left = tries;
    answers.set(sid, (_, response) => void response.writeHead(left-- > 0 ? 404 : 401).end());
    return { sid, RecordingUrl: recordingUrl(sid) };
  };

  test('gets the answer as soon as they are there', async () => {
    const { sid, RecordingUrl } = notYet('there after two', 2);
    const { verdict, ms } = await check({ RecordingUrl, WaitForMedia: 'true' });
    expect(verdict).toBe('protected');
    expect(requestsFor(TWILIO, sid)).toBe(3);
    expect(ms).toBeLessThan(4_000);
  });

  test('gets an answer in time when they are not', async () => {
    const { sid, RecordingUrl } = notYet('never there', 100);
    const answer = await check({ RecordingUrl, WaitForMedia: 'true' }, { within: 3_500 });
    expect(answer).toMatchObject({ verdict: 'unknown', reason: 'not_found' });
    expect(answer.ms).toBeLessThan(3_500);
    expect(requestsFor(TWILIO, sid)).toBe(3);
  });

  test.each([
    ['nothing of it', {}],
    ['that it is not wanted', { WaitForMedia: 'false' }],
    ['a variable that is not set', { WaitForMedia: '' }],
  ])('has to ask for it: one try if the request says %s', async (name, parameters) => {
    const { sid, RecordingUrl } = notYet(name, 1);
    expect(await check({ RecordingUrl, ...parameters })).toMatchObject({ reason: 'not_found' });
    expect(requestsFor(TWILIO, sid)).toBe(1);
  });

  test.each([['yes'], ['TRUE'], [true], [['true', 'true']]])(
    'cannot ask for it with %j',
    async (WaitForMedia) => {
      const { sid, RecordingUrl } = notYet(`by ${WaitForMedia}`, 0);
      await expect(check({ RecordingUrl, WaitForMedia })).rejects.toMatchObject({
        code: 'invalid_request',
      });
      expect(requestsFor(TWILIO, sid)).toBe(0);
    },
  );
});

describe('several media in one request', () => {
  const urlOf = (name: string) => recordingUrl(sidOf('RE', name));

  test.each([
    ['public', ['401 with challenge', '404', '200']],
    ['public', ['200', '404', '401 with challenge']],
    ['unknown', ['401 with challenge', '404', '401 with two challenges']],
    ['protected', ['401 with two challenges', '401 with challenge']],
  ])('get the worst verdict: %s for %j', async (verdict, names) => {
    const [RecordingUrl, MediaUrl, MediaUrl0] = names.map(urlOf);
    const { ms: _, media, ...worst } = await check({ RecordingUrl, MediaUrl, MediaUrl0 });
    expect(media?.map(({ sid }) => sid)).toEqual(names.map((name) => sidOf('RE', name)));
    expect(media?.map((each) => each.verdict)).toEqual(
      names.map((name) => STRANGER_ANSWERS[name]?.verdict),
    );
    expect(worst.verdict).toBe(verdict);
    expect(media).toContainEqual(worst);
  });

  test('are checked in parallel, twenty of them', async () => {
    const sids = Array.from({ length: 20 }, (_, index) => sidOf('RE', `twenty ${index}`));
    const waiting: (() => void)[] = [];
    for (const sid of sids) {
      answers.set(sid, (_, response) => {
        waiting.push(() => response.writeHead(401).end());
        // No request is answered before all have arrived.
        if (waiting.length === sids.length) for (const answer of waiting) answer();
      });
    }
    const { verdict, media } = await check(
      Object.fromEntries(sids.map((sid, index) => [`MediaUrl${index}`, recordingUrl(sid)])),
    );
    expect(verdict).toBe('protected');
    expect(media?.map(({ sid }) => sid)).toEqual(sids);
  });

  test('are not requested when one is not allowed', async () => {
    const before = server.connections();
    await expect(
      check({ MediaUrl0: urlOf('200'), MediaUrl1: 'https://example.com/canary.wav' }),
    ).rejects.toMatchObject({ code: 'url_not_allowed' });
    expect(server.connections()).toBe(before);
  });
});

test('a URL that only lacks TLS is refused, and the error says what to write', async () => {
  const plain = recordingUrl(sidOf('RE', '200')).replace('https', 'http');
  await expect(check(plain)).rejects.toMatchObject({
    code: 'url_not_allowed',
    message: 'the URL begins with http: write https',
  });
});

test('media that always require credentials are not requested', async () => {
  const before = server.connections();
  for (const url of [
    `${recordingUrl(sidOf('RE', '200'))}.json`,
    `https://video.twilio.com/v1/Recordings/${sidOf('RT')}/Media`,
    `https://mcs.us1.twilio.com/v1/Services/${sidOf('IS')}/Media/${sidOf('ME')}`,
  ]) {
    expect(await check(url)).toMatchObject({
      verdict: 'unknown',
      protected: null,
      status: null,
      reason: 'always_authenticated',
    });
  }
  expect(server.connections()).toBe(before);
});

test.each([[undefined], [null], [7], [['https://example.com/']]])(
  '%j is no valid request',
  async (target) => {
    await expect(check(target as never)).rejects.toMatchObject({ code: 'invalid_request' });
  },
);

test('docs/recordings.md has every reason for a missing answer that occurred here, and no other', () => {
  const page = readFileSync(join(PROJECT_ROOT, 'docs', 'recordings.md'), 'utf8');
  const [, section = ''] = /^### No answer\n(.*?)^## /ms.exec(page) ?? [];
  const told = [...section.matchAll(/^\|.*\| `unknown` \| `(\w+)` \|$/gm)].map(
    ([, reason]) => reason,
  );
  const unanswered = Object.values(STRANGER_ANSWERS).filter(({ status }) => status === null);
  expect(new Set(told)).toEqual(
    new Set([
      ...unanswered.map(({ reason }) => reason),
      ...TLS_FAILURES,
      ...['address_not_public', 'always_authenticated'],
    ]),
  );
});
