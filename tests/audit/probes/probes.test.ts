import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { CHECKS } from '../../../src/audit/checks/all-checks';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { type WholeUrl, webUrl } from '../../../src/audit/fields/field-reader';
import { flowDefinition } from '../../../src/audit/fields/flow-definition';
import { judgeAccount } from '../../../src/audit/judge/judge-account';
import type { Check } from '../../../src/audit/model/check';
import type { Judgement } from '../../../src/audit/model/judgement';
import { PROBES } from '../../../src/audit/probes/all-probes';
import type { ProbeContext } from '../../../src/audit/probes/probe';
import { type ProbePlan, runProbes } from '../../../src/audit/probes/run-probes';
import type { SeenUrl } from '../../../src/audit/probes/seen-url';
import { ProxyAgent } from '../../../src/network/proxy-agent';
import { sign } from '../../../src/signature/sign';
import { twilioApi } from '../../../src/twilio-api/twilio-api';
import { ACCOUNT, NOW } from '../../support/audit/audited';
import { accountSnapshot, reading } from '../../support/audit/snapshots';
import {
  type Certificate,
  type CertificateAuthority,
  certificateAuthority,
} from '../../support/servers/certificate-authority';
import { type ConnectProxy, connectProxy } from '../../support/servers/connect-proxy';
import { httpListener } from '../../support/servers/http-listener';
import { type HttpsServer, httpsServer } from '../../support/servers/https-server';
import { requestRecorder } from '../../support/servers/request-recorder';
import { sidOf } from '../../support/sids';

const TOKEN = 'token-of-a-test';
const HOSTS = [
  ...['api.twilio.com', 'video.twilio.com', 'taskrouter.twilio.com', 'serverless.twilio.com'],
  ...['handler.twilio.com', 'hooks.example.com', 'media.example.com', 'acme-1234.twil.io'],
];

const REFUSED = { failure: 'forbidden', status: 403, code: null, parents: [] } as const;

/** What targets were asked before it was said that they would be: nothing, after every test. */
let sentBeforeAnnounced: string[] = [];
let authority: CertificateAuthority;
let certificates: Record<string, Certificate>;
let server: HttpsServer;
let proxy: ConnectProxy;

beforeAll(() => {
  authority = certificateAuthority();
  certificates = Object.fromEntries(HOSTS.map((host) => [host, authority.issue(host)]));
  certificates['expired.example.com'] = authority.issue('expired.example.com', 'expired');
});
afterEach(async () => {
  await proxy.close();
  await server.close();
  expect(sentBeforeAnnounced).toEqual([]);
  sentBeforeAnnounced = [];
});

type Answer = readonly [status: number, headers?: Record<string, string>, body?: string];

type Answering = (request: IncomingMessage, body: string) => Answer;

/** A handler that checks the signature under the URL that it was told. */
const letsInSigned =
  (url: string, key = TOKEN): Answering =>
  (request, body) => {
    const expected = sign(url, Object.fromEntries(new URLSearchParams(body)), key);
    return request.headers['x-twilio-signature'] === expected ? [200] : [403];
  };

/** A server that asks for credentials first. */
const basic =
  (credentials: string, then: Answer | Answering): Answering =>
  (request, body) => {
    const expected = `Basic ${Buffer.from(credentials).toString('base64')}`;
    if (request.headers.authorization !== expected) return CREDENTIALS_WANTED;
    return typeof then === 'function' ? then(request, body) : then;
  };

/** Refuses two requests, and answers so from then on. */
function afterRefusals(answer: Answer): Answering {
  let requests = 0;
  return () => {
    requests += 1;
    return requests > 2 ? answer : [403];
  };
}

const CREDENTIALS_WANTED: Answer = [401, { 'www-authenticate': 'Basic realm="media"' }];

interface Probed {
  readonly readings?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly urls?: readonly (string | WholeUrl)[];
  readonly context?: Partial<ProbeContext>;
  /** Readings of which there was more. */
  readonly cut?: readonly string[];
  /** Readings that Twilio refused (403). */
  readonly refused?: readonly string[];
  /** What the hosts answer, by method, host and path; to everything else that credentials are wanted. */
  readonly answers?: Readonly<Record<string, Answer | Answering>>;
}

interface Outcome extends Judgement {
  readonly announced: readonly ProbePlan[];
}

/** What a row says once its probe has asked hosts that answer so. */
async function probed(id: string, options: Probed = {}): Promise<Outcome> {
  const check = CHECKS.find((each) => each.id === id);
  if (check === undefined) throw new Error(`no check of ${id}`);
  const { readings, announced } = await run(check, options);
  const scope = { inPhiScope: () => false, covered: () => false, attested: () => null };
  return { ...judgeAccount(check, accountSnapshot({ readings }), NOW, scope), announced };
}

async function run(
  check: Check,
  { readings = {}, cut = [], refused = [], urls = [], context, answers = {} }: Probed,
) {
  server = await httpsServer(certificates, (request, response) => {
    reply(request, response, answers).catch(() => response.destroy());
  });
  proxy = await connectProxy(server.port);
  const agent = new ProxyAgent(new URL(proxy.url), { ca: authority.certificate });
  const account = accountSnapshot({
    readings: {
      ...Object.fromEntries(
        Object.entries(readings).map(([name, items]) => [
          name,
          reading(items, { truncated: cut.includes(name) }),
        ]),
      ),
      ...Object.fromEntries(refused.map((name) => [name, reading([], { failures: [REFUSED] })])),
    },
  });
  const announced: ProbePlan[] = [];
  const probes = PROBES.filter(({ results }) => check.reads.includes(results));
  const seen = await runProbes(
    probes,
    {
      api: twilioApi(
        { accountSid: ACCOUNT, username: ACCOUNT, password: TOKEN, kind: 'auth_token' },
        { agent, attempts: 1 },
      ),
      authorization: 'Basic of-a-test',
      authToken: TOKEN,
      account,
      urls: urls.map(seenUrl),
      owner: {
        accountSid: ACCOUNT,
        mediaAccounts: new Set(),
        mediaHosts: new Set(['media.example.com']),
        deployed: true,
      },
      frontlineUrls: [],
      agent,
      ...context,
    },
    {
      announce: (plan) => {
        announced.push(plan);
        sentBeforeAnnounced.push(...server.requests.filter((each) => !isOfApi(each)));
      },
    },
  );
  // What a check reads beside its probe is there, and empty.
  const beside = check.reads.map(({ id }) => [id, account.readings[id] ?? reading([])] as const);
  agent.destroy();
  return { readings: { ...Object.fromEntries(beside), ...seen }, announced };
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  answers: NonNullable<Probed['answers']>,
): Promise<void> {
  const body = await text(request);
  const place = `${request.method} ${request.headers.host}${request.url}`;
  const answer = answers[place] ?? answers[place.replace(/\?.*/, '')] ?? CREDENTIALS_WANTED;
  const [status, headers = {}, content = ''] =
    typeof answer === 'function' ? answer(request, body) : answer;
  response.writeHead(status, headers).end(content);
}

/** Twilio's API is asked for what there is to ask for; everything else is a target. */
function isOfApi(request: string): boolean {
  return / (?:(?:taskrouter|serverless)\.twilio\.com\/|.*\/(?:Messages|Media|Recordings)\.json)/.test(
    request,
  );
}

function seenUrl(url: string | WholeUrl): SeenUrl {
  const item = { parents: [], fields: { sid: sidOf('PN') } };
  const whole = typeof url === 'string' ? { url } : url;
  return { endpoint: incomingPhoneNumbers, item, field: 'voice_url', ...whole };
}

/** What is held of a published flow that requests the URL. */
function flowTo(url: string, properties: object = { method: 'POST' }) {
  const states = [{ type: 'make-http-request', properties: { url, ...properties } }];
  const definition = flowDefinition.read({ states });
  return { 'studio-revisions': [{ sid: sidOf('FW'), definition }] };
}

const environments = [
  { service_sid: sidOf('ZS'), build_sid: sidOf('ZB'), domain_name: 'acme-1234.twil.io' },
];

describe('a reading that the targets come from and that was refused', () => {
  test.each<[string, string]>([
    ['VOICE-03', 'recordings'],
    ['VIDEO-02', 'video-recordings'],
    ['FLEX-12', 'recent-tasks'],
    ['SEC-03', 'incoming-phone-numbers'],
    ['SEC-05', 'incoming-phone-numbers'],
    ['SEC-09', 'applications'],
    ['RT-10', 'serverless-environments'],
    ['RT-11', 'workflows'],
  ])('makes %s an error, whatever the others answer', async (id, refused) => {
    const { verdict } = await probed(id, {
      refused: [refused],
      urls: ['https://hooks.example.com/voice'],
      readings: { 'usage-records': [{ category: 'flex-usage', usage: 12 }] },
    });
    expect(verdict).toBe('ERROR');
  });
});

const account = `api.twilio.com/2010-04-01/Accounts/${ACCOUNT}`;
const OLDER = `GET ${account}/Recordings.json`;
const MESSAGES = `GET ${account}/Messages.json`;

describe('recordings and media', () => {
  const recordings = ['a', 'b', 'c'].map((seed) => ({
    sid: sidOf('RE', seed),
    status: 'completed',
    media_url: null,
  }));
  const newest = `GET ${account}/Recordings/${sidOf('RE', 'a')}.wav`;
  const oldest = `GET ${account}/Recordings/${sidOf('RE', 'c')}.wav`;

  const recordedBefore = (...seeds: readonly string[]): Readonly<Record<string, Answer>> => ({
    [OLDER]: [
      200,
      {},
      JSON.stringify({
        recordings: seeds.map((seed) => ({ sid: sidOf('RE', seed), status: 'completed' })),
      }),
    ],
  });
  const askedFor = () => server.requests.filter((each) => each.endsWith('.wav'));

  test('pass when the newest and the oldest recording want credentials, and no other is asked for', async () => {
    const { verdict, announced } = await probed('VOICE-03', {
      readings: { recordings },
      answers: recordedBefore(),
    });
    expect(verdict).toBe('PASS');
    expect(askedFor()).toEqual([newest, oldest]);
    expect(announced).toEqual([
      {
        purpose: 'ask for call recordings without credentials',
        hosts: ['api.twilio.com'],
        requests: 4,
      },
    ]);
  });

  test('pass by those three where there are more than are read', async () => {
    const { verdict } = await probed('VOICE-03', {
      readings: { recordings },
      cut: ['recordings'],
      answers: recordedBefore('x'),
    });
    expect(verdict).toBe('PASS');
  });

  test('are looked for before the last thirty days too, and fail when one of then comes without', async () => {
    const older = `GET ${account}/Recordings/${sidOf('RE', 'x')}.wav`;
    const { verdict, findings } = await probed('VOICE-03', {
      answers: { ...recordedBefore('x', 'y'), [older]: [200, {}, 'media'] },
    });
    expect(verdict).toBe('FAIL');
    expect(findings.map(({ resource }) => resource)).toEqual([sidOf('RE', 'x')]);
    expect(askedFor()).toEqual([older]);
  });

  test('are not testable behind a firewall that refuses by 403, and say so', async () => {
    const blocked: Answer = [403, { 'retry-after': '60' }];
    const { verdict, findings } = await probed('VOICE-03', {
      readings: { recordings },
      answers: { ...recordedBefore(), [newest]: blocked, [oldest]: blocked },
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings.at(-1)?.message).toBe('unknown (403, rate_limited)');
  });

  test('pass by an old one where nothing was recorded recently', async () => {
    expect((await probed('VOICE-03', { answers: recordedBefore('x', 'y') })).verdict).toBe('PASS');
  });

  test('fail when one of them comes without', async () => {
    const { verdict, findings } = await probed('VOICE-03', {
      readings: { recordings },
      answers: { ...recordedBefore(), [oldest]: [200, {}, 'media'] },
    });
    expect(verdict).toBe('FAIL');
    expect(findings.map(({ resource }) => resource)).toEqual([sidOf('RE', 'c')]);
  });

  test.each<[string, Probed]>([
    ['without recordings', { answers: recordedBefore() }],
    [
      'while a recording is in progress',
      {
        readings: { recordings: [{ ...recordings[0], status: 'in-progress' }] },
        answers: recordedBefore(),
      },
    ],
    [
      'when the recording is gone',
      {
        readings: { recordings },
        answers: { ...recordedBefore(), [newest]: [404], [oldest]: [404] },
      },
    ],
  ])('are not testable %s', async (_, options) => {
    expect((await probed('VOICE-03', options)).verdict).toBe('NOT_TESTABLE');
  });

  test.each<[string, Answer]>([
    ['PASS', [401]],
    ['FAIL', [302, { location: 'https://video-media.s3.us-east-1.amazonaws.com/object' }]],
    ['NOT_TESTABLE', [500]],
  ])('of Video are %s by the answer', async (verdict, answer) => {
    const sid = sidOf('RT');
    const readings = { 'video-recordings': [{ sid, status: 'completed' }] };
    const answers = { [`GET video.twilio.com/v1/Recordings/${sid}/Media`]: answer };
    expect((await probed('VIDEO-02', { readings, answers })).verdict).toBe(verdict);
  });

  describe('of messages', () => {
    const urlOf = (seed: string) =>
      `GET ${account}/Messages/${sidOf('MM', seed)}/Media/${sidOf('ME', seed)}`;
    const storedAt =
      (host: string): Answering =>
      (request) =>
        request.headers.authorization ? [307, { location: `https://${host}/object` }] : [401];
    const PROTECTED = storedAt('mms.twiliocdn.com');
    const OPEN = storedAt('s3-external-1.amazonaws.com');
    const asked = () => server.requests.filter((each) => each.includes('/Media/'));

    /** An account whose messages came so many days ago, each with a medium that is answered so. */
    function messages(all: Readonly<Record<number, Answering | Answer>>): Probed {
      const ages = Object.keys(all).map(Number);
      const list = (request: IncomingMessage): Answer => {
        const { searchParams } = new URL(request.url ?? '', 'https://api.twilio.com');
        const age = (name: string) =>
          (Date.now() - Date.parse(searchParams.get(name) ?? '')) / 86_400_000;
        const [from, to] = [age('DateSent<'), age('DateSent>')];
        const inside = ages.filter((each) => !(each < from) && !(each > to));
        const items = inside.map((each) => ({ sid: sidOf('MM', `${each}`), num_media: '1' }));
        const without = { sid: sidOf('MM', 'text'), num_media: '0' };
        return [200, {}, JSON.stringify({ messages: [without, ...items, without] })];
      };
      const media = ages.flatMap((age) => [
        [
          `GET ${account}/Messages/${sidOf('MM', `${age}`)}/Media.json`,
          [200, {}, JSON.stringify({ media_list: [{ sid: sidOf('ME', `${age}`) }] })] as Answer,
        ],
        [urlOf(`${age}`), all[age]],
      ]);
      return { answers: { ...Object.fromEntries(media), [MESSAGES]: list } };
    }

    test('pass when those of each month want credentials and lie on Twilio’s own store', async () => {
      const { verdict, findings } = await probed(
        'SMS-02',
        messages({ 1: PROTECTED, 9: PROTECTED, 20: PROTECTED, 50: PROTECTED, 395: PROTECTED }),
      );
      expect(verdict).toBe('PASS');
      expect(findings.at(-1)?.message).toBe('the oldest media are of 13 months ago');
      const ages = ['1', '1', '20', '20', '395', '395', '50', '50'];
      expect(asked().sort()).toEqual(ages.map(urlOf).sort());
    });

    test.each([
      ['of 200 days ago', { 1: PROTECTED, 200: OPEN }, ['200']],
      ['of 40 days ago', { 1: PROTECTED, 40: OPEN, 200: OPEN, 400: OPEN }, ['40', '200', '400']],
      ['of the month of the switch', { 1: PROTECTED, 199: PROTECTED, 205: OPEN }, ['205']],
      ['of yesterday', { 1: [200] as Answer }, ['1']],
      [
        'of 13 months ago',
        {
          1: PROTECTED,
          394: [302, { location: 'https://s3-external-1.amazonaws.com/x' }] as Answer,
        },
        ['394'],
      ],
    ])('fail when one %s lies where it is open', async (_, all, open) => {
      const { verdict, findings } = await probed('SMS-02', messages(all));
      expect(verdict).toBe('FAIL');
      expect(findings.map(({ resource }) => resource)).toEqual(open.map((age) => sidOf('ME', age)));
    });

    test.each([429, 500, 503])(
      'are not testable when Twilio does not say where one of them lies: %i',
      async (status) => {
        const silent: Answering = ({ headers }) => [headers.authorization ? status : 401];
        const { verdict, findings } = await probed(
          'SMS-02',
          messages({ 1: PROTECTED, 200: silent }),
        );
        expect(verdict).toBe('NOT_TESTABLE');
        expect(findings.map(({ message }) => message)).toContain('unknown (401, storage_not_seen)');
      },
    );

    test('are not testable when there were none', async () => {
      expect((await probed('SMS-02', messages({}))).verdict).toBe('NOT_TESTABLE');
      expect(asked()).toEqual([]);
    });

    test('are passed over when they were deleted meanwhile', async () => {
      const { answers, ...others } = messages({ 1: PROTECTED, 100: PROTECTED });
      const deleted = {
        [`GET ${account}/Messages/${sidOf('MM', '100')}/Media.json`]: [404] as Answer,
      };
      const { verdict } = await probed('SMS-02', {
        ...others,
        answers: { ...answers, ...deleted },
      });
      expect(verdict).toBe('PASS');
      expect(asked()).toHaveLength(2);
    });

    test('are an error when the messages cannot be read', async () => {
      const { verdict } = await probed('SMS-02', { answers: { [MESSAGES]: [403] } });
      expect(verdict).toBe('ERROR');
    });

    test.each([
      ['NOT_TESTABLE', 'of the oldest month were not all looked through', 0],
      ['PASS', 'of a month were not all looked through, and older media are protected', 100],
    ])('are %s when the messages %s', async (verdict, _, older) => {
      const { answers = {} } = messages(older === 0 ? {} : { [older]: PROTECTED });
      const others = answers[MESSAGES];
      let pages = 0;
      const busy: Answering = (request, body) => {
        // Only the newest month has no end.
        if (request.url?.includes('DateSent%3C') && typeof others === 'function') {
          return others(request, body);
        }
        pages += 1;
        const page = Array(1_000).fill({ sid: sidOf('MM', 'text'), num_media: '0' });
        const next_page_uri = `${(request.url ?? '').replace(/&Page=.*/, '')}&Page=${pages}`;
        return [200, {}, JSON.stringify({ messages: page, next_page_uri })];
      };
      expect((await probed('SMS-02', { answers: { ...answers, [MESSAGES]: busy } })).verdict).toBe(
        verdict,
      );
      expect(pages).toBe(5);
    });
  });

  describe('that tasks name', () => {
    const workspace = sidOf('WS');
    const open = 'https://media.example.com/open.wav';
    const task = (index: number) =>
      `GET taskrouter.twilio.com/v1/Workspaces/${workspace}/Tasks/${sidOf('WT', index)}`;
    const naming = (...urls: readonly string[]): Answer => {
      const attributes = { conversations: { media: urls.map((url) => ({ url })) } };
      return [200, {}, JSON.stringify({ attributes: JSON.stringify(attributes) })];
    };
    /** A workspace with tasks that are answered so, each when it is fetched by itself. */
    const tasks = (...answers: readonly Answer[]): Probed => ({
      readings: {
        'recent-tasks': answers.map((_, index) => ({
          sid: sidOf('WT', index),
          workspace_sid: workspace,
        })),
      },
      answers: {
        ...Object.fromEntries(answers.map((answer, index) => [task(index), answer])),
        'GET media.example.com/open.wav': [200, {}, 'media'],
      },
    });
    const many = (count: number, answer: (index: number) => Answer) =>
      tasks(...Array.from({ length: count }, (_, index) => answer(index)));
    const fetched = () => server.requests.filter((each) => each.includes('taskrouter'));

    test.each<[string, string]>([
      ['FAIL', open],
      ['NOT_TESTABLE', 'https://media.example.com/closed.wav'],
      ['REVIEW', 'https://elsewhere.example.com/closed.wav'],
    ])('are %s for %s', async (verdict, url) => {
      expect((await probed('FLEX-12', tasks(naming(url)))).verdict).toBe(verdict);
    });

    test('are looked for in further tasks, also when one has ended or has none', async () => {
      const unreadable: Answer = [200, {}, '{"attributes":"{{{"}'];
      const { verdict, announced } = await probed(
        'FLEX-12',
        tasks([404], [200, {}, '{"attributes":null}'], unreadable, naming(open), naming(open)),
      );
      expect(verdict).toBe('FAIL');
      expect(announced).toEqual([
        {
          purpose: 'ask for media that tasks name, without credentials',
          hosts: ['media.example.com'],
          requests: 2,
        },
      ]);
    });

    test('are five, for which no more tasks are fetched than it takes', async () => {
      const { announced } = await probed(
        'FLEX-12',
        many(30, (index) => naming(`https://media.example.com/${index}.wav`)),
      );
      expect(announced[0]?.requests).toBe(10);
      expect(fetched()).toHaveLength(10);
      expect(server.requests.filter((each) => !each.includes('taskrouter')).sort()).toEqual(
        [0, 1, 2, 3, 4].map((index) => `GET media.example.com/${index}.wav`),
      );
    });

    test('are looked for in two hundred tasks at most', async () => {
      const { verdict } = await probed(
        'FLEX-12',
        many(205, () => naming()),
      );
      expect(verdict).toBe('NOT_TESTABLE');
      expect(fetched()).toHaveLength(200);
    });

    test('are an error when a task cannot be read', async () => {
      const { verdict, findings } = await probed('FLEX-12', tasks(naming(open), [403]));
      expect(verdict).toBe('ERROR');
      expect(findings[0]?.message).toBe('what to ask for was not read: forbidden (403)');
    });
  });
});

describe('webhooks', () => {
  const url = 'https://hooks.example.com/voice?secret=1';
  const place = 'POST hooks.example.com/voice?secret=1';

  test('pass when they let in only what is signed', async () => {
    const { verdict, announced } = await probed('SEC-05', {
      urls: [url, url],
      answers: { [place]: letsInSigned(url) },
    });
    expect(verdict).toBe('PASS');
    expect(server.requests).toEqual([place, place, place]);
    expect(announced[0]).toMatchObject({ hosts: ['hooks.example.com'], requests: 3 });
  });

  describe('that are called by GET', () => {
    const byGet = [{ url, method: 'GET' }];
    const asked = 'GET hooks.example.com/voice';
    const signedInQuery: Answering = (request) => {
      const signedUrl = `https://${request.headers.host}${request.url}`;
      return request.headers['x-twilio-signature'] === sign(signedUrl, {}, TOKEN) ? [200] : [403];
    };

    test('are asked by GET, with the invented values in the query, and pass by their signature', async () => {
      const answers = { [asked]: signedInQuery };
      const { verdict } = await probed('SEC-05', { urls: byGet, answers });
      expect(verdict).toBe('PASS');
      expect(server.requests).toHaveLength(3);
      for (const request of server.requests) {
        expect(request).toMatch(/^GET .*\/voice\?secret=1&AccountSid=AC0+&.*From=%2B15005550006/);
      }
    });

    test('fail where only POST is checked', async () => {
      const answers = { [place]: letsInSigned(url), [asked]: [200] as const };
      expect((await probed('SEC-05', { urls: byGet, answers })).verdict).toBe('FAIL');
    });

    test('are asked once by each method', async () => {
      const answers = { [place]: letsInSigned(url), [asked]: signedInQuery };
      const { verdict } = await probed('SEC-05', { urls: [url, ...byGet, ...byGet], answers });
      expect(verdict).toBe('PASS');
      expect(server.requests).toHaveLength(6);
    });
  });

  test('that are called neither by GET nor by POST are not asked, and do not pass', async () => {
    const { verdict, findings } = await probed('SEC-05', { urls: [{ url, method: 'PUT' }] });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings.at(-1)?.message).toBe(
      '1 are called neither by GET nor by POST, and were not asked',
    );
    expect(server.requests).toEqual([]);
  });

  test.each<[string, NonNullable<Probed['readings']>]>([
    ['filled in at run time', flowTo('https://hooks.example.com/p?phone={{contact}}')],
    ['wholly put together at run time', flowTo('{{flow.variables.base}}/p')],
    ['called by a method that is known only at run time', flowTo(url, { method: '{{m}}' })],
    ['no URL', flowTo('hooks.example.com/p')],
    ['in a flow that was not read', { 'studio-revisions': [{ definition: null }] }],
    ['no URL of a number', { 'incoming-phone-numbers': [{ voice_url: webUrl.read('a note') }] }],
  ])('that are %s are not asked, and do not pass', async (_, readings) => {
    const { verdict, findings } = await probed('SEC-05', {
      urls: [url],
      readings,
      answers: { [place]: letsInSigned(url) },
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings.at(-1)?.message).toBe(
      '1 are known only at run time, or cannot be read, and were not asked',
    );
    expect(server.requests).toEqual([place, place, place]);
  });

  test.each<[string, NonNullable<Probed['readings']>]>([
    ['a host of Twilio’s own', flowTo('https://lookups.twilio.com/v2/PhoneNumbers/{{contact}}')],
    ['what is only played', flowTo('', { play: '{{flow.variables.greeting}}' })],
    [
      'a number whose URL is overridden',
      {
        'incoming-phone-numbers': [{ voice_url: webUrl.read('a note'), trunk_sid: sidOf('TK') }],
      },
    ],
  ])('pass whatever is filled in of %s', async (_, readings) => {
    const answers = { [place]: letsInSigned(url) };
    expect((await probed('SEC-05', { urls: [url], readings, answers })).verdict).toBe('PASS');
  });

  test('are on a foreign Function, or on Twilio’s own host, with a dot behind the host as well', async () => {
    const { verdict } = await probed('SEC-05', {
      urls: ['https://acme-1234.twil.io./voice', 'https://demo.twilio.com./welcome'],
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(server.requests).toEqual([]);
  });

  describe('whose refusals prove nothing, because they refuse everything:', () => {
    const secret = url.replace('//', '//me:se%2Fcret@');

    test.each<[string, Probed]>([
      ['a firewall', { urls: [url], answers: { [place]: [403] } }],
      ['a rate limit', { urls: [url], answers: { [place]: afterRefusals([429]) } }],
      ['a gateway', { urls: [url], answers: { [place]: afterRefusals([503]) } }],
      [
        'a handler with another token',
        { urls: [url], answers: { [place]: letsInSigned(url, 'other') } },
      ],
      [
        'Basic authentication with other credentials',
        { urls: [secret], answers: { [place]: basic('me:other', [200]) } },
      ],
      [
        'Basic authentication whose credentials the URL lacks',
        { urls: [url], answers: { [place]: basic('me:se/cret', [200]) } },
      ],
      [
        'anything, where the Auth Token is not known',
        { urls: [url], context: { authToken: null }, answers: { [place]: [403] } },
      ],
    ])('%s', async (_, options) => {
      const { verdict, findings } = await probed('SEC-05', options);
      expect(verdict).toBe('NOT_TESTABLE');
      expect(findings[1]?.message).toMatch(
        /refuse what is signed too|takes the account's Auth Token/,
      );
    });

    test('Basic authentication before a handler that takes anything, which fails', async () => {
      const { verdict, findings } = await probed('SEC-05', {
        urls: [secret],
        answers: { [place]: basic('me:se/cret', [200]) },
      });
      expect(verdict).toBe('FAIL');
      expect(findings).toHaveLength(2);
      expect(JSON.stringify(findings)).not.toContain('cret');
    });

    test.each([url, secret])(
      'and not one before a handler that checks the signature of %s, which passes',
      async (signedUrl) => {
        const { verdict } = await probed('SEC-05', {
          urls: [secret],
          answers: { [place]: basic('me:se/cret', letsInSigned(signedUrl)) },
        });
        expect(verdict).toBe('PASS');
      },
    );

    test('and not one that lets in Twilio’s requests by their user agent', async () => {
      const firewall = (request: IncomingMessage, body: string): Answer =>
        request.headers['user-agent'] === 'TwilioProxy/1.1'
          ? letsInSigned(url)(request, body)
          : [403];
      const { verdict } = await probed('SEC-05', { urls: [url], answers: { [place]: firewall } });
      expect(verdict).toBe('PASS');
    });
  });

  test('get invented values, and the credentials of their own URL', async () => {
    const bodies: string[] = [];
    const credentials: unknown[] = [];
    const answers = {
      [place]: (request: IncomingMessage, body: string): Answer => {
        bodies.push(body);
        credentials.push(request.headers.authorization);
        return [403];
      },
    };
    await probed('SEC-05', {
      urls: ['https://me:secret@hooks.example.com/voice?secret=1'],
      answers,
    });
    expect(new URLSearchParams(bodies[0]).get('From')).toBe('+15005550006');
    expect(credentials).toEqual(
      Array(4).fill(`Basic ${Buffer.from('me:secret').toString('base64')}`),
    );
  });

  test('get no credentials in the clear', async () => {
    const here = await requestRecorder(() => ({ status: 403 }));
    await probed('FRONT-03', {
      context: { frontlineUrls: [here.url.replace('//', '//me:secret@')] },
    });
    await here.close();
    expect(here.requests.map(({ headers }) => headers.authorization)).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('fail when a wrong signature is taken', async () => {
    const answers = {
      [place]: (request: IncomingMessage): Answer =>
        request.headers['x-twilio-signature'] === undefined ? [403] : [200],
    };
    const { verdict, findings } = await probed('SEC-05', { urls: [url], answers });
    expect(verdict).toBe('FAIL');
    expect(findings).toMatchObject([
      {
        resource: sidOf('PN'),
        field: 'voice_url',
        message: 'hooks.example.com takes a wrong signature',
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  test.each([400, 404, 500, 302])('are not testable by %i', async (status) => {
    const { verdict } = await probed('SEC-05', { urls: [url], answers: { [place]: [status] } });
    expect(verdict).toBe('NOT_TESTABLE');
  });

  test('of other schemes are not asked', async () => {
    const urls = [
      'sip:desk@hooks.example.com',
      'wss://media.example.com/stream',
      'mailto:a@example.com',
    ];
    expect((await probed('SEC-05', { urls })).verdict).toBe('NOT_TESTABLE');
    expect(server.requests).toEqual([]);
  });

  test('on Twilio’s own hosts are not asked, but Functions are', async () => {
    await probed('SEC-05', {
      urls: [
        'https://webhooks.twilio.com/v1/Accounts/x/Flows/y',
        'https://demo.twilio.com/welcome',
        'https://acme-1234.twil.io/voice',
      ],
      readings: { 'serverless-environments': environments },
    });
    expect(new Set(server.requests)).toEqual(new Set(['POST acme-1234.twil.io/voice']));
  });

  test('on Functions that none of the account’s Services runs are not asked, and do not pass', async () => {
    const { verdict, findings, announced } = await probed('SEC-05', {
      urls: [url, 'https://acme-1234.twil.io/voice'],
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings.map(({ message }) => message)).toEqual([
      '1 of 2 webhooks refuse by 401 or 403',
      '1 refuse what is signed too: a firewall, or another token',
      '1 are Functions that no Service of the account runs, and were not asked',
    ]);
    expect(announced).toMatchObject([{ hosts: ['hooks.example.com'], requests: 3 }]);
    expect(server.requests).toEqual([place, place, place]);
  });

  test('that a number sets on this machine or in its network are not asked, and do not pass', async () => {
    let posts = 0;
    const here = await httpListener((_, response) => {
      posts += 1;
      response.writeHead(403).end();
    });
    const { verdict, announced } = await probed('SEC-05', {
      urls: [url, `${here.url}/containers/x/kill`, 'https://10.0.0.1/voice'],
    });
    await here.close();
    expect(verdict).toBe('NOT_TESTABLE');
    expect(announced).toMatchObject([{ hosts: ['hooks.example.com'], requests: 3 }]);
    expect(posts).toBe(0);
  });

  test('are asked two hundred at most, and then none speaks for all', async () => {
    const { verdict, announced } = await probed('SEC-05', {
      urls: Array.from({ length: 203 }, (_, index) => `https://hooks.example.com/${index}`),
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(announced).toMatchObject([{ requests: 600 }]);
    expect(server.requests).toHaveLength(600);
  });

  test.each<[string, string, Answer]>([
    ['MANUAL', 'Basic credentials', [401, { 'www-authenticate': 'Basic realm="a"' }]],
    ['WARN', 'nothing', [403]],
  ])('are %s when they ask for %s', async (verdict, _, answer) => {
    const answers = { [place]: answer };
    expect((await probed('SEC-09', { urls: [url], answers })).verdict).toBe(verdict);
  });

  test('that do not answer say nothing of what they ask for', async () => {
    const { verdict, findings } = await probed('SEC-09', {
      urls: ['https://expired.example.com/voice'],
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toBe('no webhook answered');
  });

  test.each<[string, readonly string[], Answer | Answering]>([
    ['NOT_TESTABLE', [], [403]],
    ['NOT_TESTABLE', [url], [403]],
    ['PASS', [url], letsInSigned(url)],
    ['FAIL', [url], [200]],
  ])('of Frontline are %s when %j are named', async (verdict, frontlineUrls, answer) => {
    const answers = { [place]: answer };
    expect((await probed('FRONT-03', { context: { frontlineUrls }, answers })).verdict).toBe(
      verdict,
    );
  });
});

test('a callback of Frontline’s that is named on this machine is asked', async () => {
  const here = await httpListener((_, response) => response.writeHead(200).end());
  const { verdict } = await probed('FRONT-03', { context: { frontlineUrls: [here.url] } });
  await here.close();
  expect(verdict).toBe('FAIL');
});

describe('TLS', () => {
  test('passes when every host has a certificate and a present version', async () => {
    const urls = [
      'https://hooks.example.com/a',
      'https://hooks.example.com/b',
      'wss://media.example.com/',
    ];
    expect((await probed('SEC-03', { urls })).verdict).toBe('PASS');
    expect(server.requests).toEqual([]);
    expect(server.connections()).toBe(2);
  });

  test('is made with the host of a URL whose rest is filled in at run time', async () => {
    const readings = flowTo('https://hooks.example.com/p?phone={{contact}}');
    expect((await probed('SEC-03', { readings })).verdict).toBe('PASS');
    expect(server.connections()).toBe(1);
  });

  test.each([
    'https://{{flow.variables.host}}/p',
    '{{flow.variables.base}}/p',
    'https://dob-1984-03-12.example.com/{{contact}}',
  ])('passes no host that is not known: %s', async (url) => {
    const { verdict, findings } = await probed('SEC-03', {
      urls: ['https://hooks.example.com/'],
      readings: flowTo(url),
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toBe('1 of 2 hosts answered');
  });

  test('fails for a certificate that has ended', async () => {
    const { verdict, findings } = await probed('SEC-03', {
      urls: ['https://expired.example.com/'],
    });
    expect(verdict).toBe('FAIL');
    expect(findings[0]?.message).toBe('no TLS connection: certificate_expired');
  });

  test('passes no more hosts than were asked', async () => {
    const urls = Array.from(
      { length: 203 },
      (_, index) => `https://hooks.example.com:${index + 1}/`,
    );
    const { verdict, findings } = await probed('SEC-03', { urls });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toBe(
      '200 of 200 hosts answered, and there are more than were asked',
    );
  });

  test('warns of alerts, whatever the hosts answer now', async () => {
    const { verdict } = await probed('SEC-03', {
      urls: ['https://hooks.example.com/'],
      readings: { alerts: [{ error_code: 11237 }] },
    });
    expect(verdict).toBe('WARN');
  });

  test('makes no connection with an address inside of a network', async () => {
    const { verdict, findings } = await probed('SEC-03', { urls: ['https://10.0.0.1/voice'] });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toBe('0 of 1 hosts answered');
    expect(server.connections()).toBe(0);
  });

  test('is not testable when nobody answers', async () => {
    expect((await probed('SEC-03', { urls: [] })).verdict).toBe('NOT_TESTABLE');
  });
});

describe('public content', () => {
  const build = `GET serverless.twilio.com/v1/Services/${sidOf('ZS')}/Builds/${sidOf('ZB')}`;
  const versions = [
    { path: '/open.json', visibility: 'public', asset_sid: sidOf('ZH', 1) },
    { path: '/private.json', visibility: 'private', asset_sid: sidOf('ZH', 2) },
  ];

  test.each<[string, string]>([
    ['FAIL', '{"caller":"(415) 555-0132"}'],
    ['NOT_TESTABLE', '{"colour":"blue"}'],
  ])('of Assets is %s, and the private ones are not asked for', async (verdict, content) => {
    const outcome = await probed('RT-10', {
      readings: { 'serverless-environments': environments },
      answers: {
        [build]: [200, {}, JSON.stringify({ asset_versions: versions })],
        'GET acme-1234.twil.io/open.json': [200, {}, content],
      },
    });
    expect(outcome.verdict).toBe(verdict);
    expect(JSON.stringify(outcome)).not.toContain('555');
    expect(server.requests).toEqual([build, 'GET acme-1234.twil.io/open.json']);
  });

  test('of Assets is asked for only on the domain of its Service', async () => {
    const paths = ['//files.example.com/x', 'https://files.example.com/x', '@files.example.com/x'];
    const elsewhere = paths.map((path) => ({ path, visibility: 'public' }));
    await probed('RT-10', {
      readings: { 'serverless-environments': environments },
      answers: { [build]: [200, {}, JSON.stringify({ asset_versions: elsewhere })] },
    });
    expect(server.requests).toEqual([build, 'GET acme-1234.twil.io//files.example.com/x']);
  });

  test('of TwiML Bins is fetched with a signature, and looked at', async () => {
    const bin = sidOf('EH');
    const url = `https://handler.twilio.com/twiml/${bin}`;
    const outcome = await probed('RT-11', {
      urls: [`${url}?Name=x`],
      answers: {
        [`GET handler.twilio.com/twiml/${bin}`]: (request: IncomingMessage): Answer =>
          request.headers['x-twilio-signature'] === sign(url, {}, TOKEN)
            ? [200, {}, '<Response><Say>MRN 12345678</Say></Response>']
            : [403],
      },
    });
    expect(outcome).toMatchObject({
      verdict: 'FAIL',
      findings: [{ resource: bin, field: null, message: 'holds what looks like: mrn' }],
    });
  });

  test.each<[string, Answer, string]>([
    [
      'has nothing',
      [200, {}, '<Response><Hangup/></Response>'],
      '1 of 1 TwiML Bins could be fetched',
    ],
    ['is refused', [403, {}, 'MRN 12345678'], '0 of 1 TwiML Bins could be fetched'],
  ])('of a TwiML Bin stays open when it %s', async (_, answer, message) => {
    const bin = sidOf('EH');
    const { verdict, findings } = await probed('RT-11', {
      urls: [`https://handler.twilio.com/twiml/${bin}`],
      answers: { [`GET handler.twilio.com/twiml/${bin}`]: answer },
    });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(findings[0]?.message).toMatch(message);
  });

  test('of TwiML Bins is left alone without the Auth Token', async () => {
    const urls = [`https://handler.twilio.com/twiml/${sidOf('EH')}`];
    const { verdict } = await probed('RT-11', { urls, context: { authToken: null } });
    expect(verdict).toBe('NOT_TESTABLE');
    expect(server.requests).toEqual([]);
  });
});
