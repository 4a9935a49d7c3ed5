import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, expect } from '@jest/globals';
import { CHECKS } from '../../../src/audit/checks/all-checks';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import type { WholeUrl } from '../../../src/audit/fields/field-reader';
import { judgeAccount } from '../../../src/audit/judge/judge-account';
import type { Check } from '../../../src/audit/model/check';
import type { Judgement } from '../../../src/audit/model/judgement';
import { PROBES } from '../../../src/audit/probes/all-probes';
import type { ProbeContext } from '../../../src/audit/probes/probe';
import { type ProbePlan, runProbes } from '../../../src/audit/probes/run-probes';
import type { SeenUrl } from '../../../src/audit/probes/seen-url';
import { ProxyAgent } from '../../../src/network/proxy-agent';
import { twilioApi } from '../../../src/twilio-api/twilio-api';
import {
  type Certificate,
  type CertificateAuthority,
  certificateAuthority,
} from '../servers/certificate-authority';
import { type ConnectProxy, connectProxy } from '../servers/connect-proxy';
import { type HttpsServer, httpsServer } from '../servers/https-server';
import { sidOf } from '../sids';
import { ACCOUNT, NOW } from './audited';
import { accountSnapshot, reading } from './snapshots';

/** The account's auth token. */
export const TOKEN = 'token-of-a-test';

const HOSTS = [
  ...['api.twilio.com', 'video.twilio.com', 'taskrouter.twilio.com', 'serverless.twilio.com'],
  ...['handler.twilio.com', 'hooks.example.com', 'media.example.com', 'acme-1234.twil.io'],
];

const REFUSED = { failure: 'forbidden', status: 403, code: null, parents: [] } as const;

export type Answer = readonly [status: number, headers?: Record<string, string>, body?: string];

export type Answering = (request: IncomingMessage, body: string) => Answer;

export const CREDENTIALS_WANTED: Answer = [401, { 'www-authenticate': 'Basic realm="media"' }];

/** The account and the hosts when a row is probed. */
export interface Probed {
  readonly readings?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly urls?: readonly (string | WholeUrl)[];
  readonly context?: Partial<ProbeContext>;
  /** Readings that were cut off. */
  readonly cut?: readonly string[];
  /** Readings that Twilio refused (403). */
  readonly refused?: readonly string[];
  /** The hosts' answers by method, host and path; otherwise they require credentials. */
  readonly answers?: Readonly<Record<string, Answer | Answering>>;
}

interface Outcome extends Judgement {
  readonly announced: readonly ProbePlan[];
}

/** Hosts of Twilio, of the account's owner and of others, behind a proxy on this machine. */
export interface ProbedHosts {
  /** A row's judgement after its probe of hosts with these answers. */
  readonly probed: (id: string, options?: Probed) => Promise<Outcome>;
  /** The requests to them since the call of `probed`: method, host and path. */
  readonly requests: () => readonly string[];
  readonly connections: () => number;
}

/** Call it at the top of a test file. */
export function probedHosts(): ProbedHosts {
  /** Requests to targets before they were announced: none, after every test. */
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
    // A check's other readings are there, and empty.
    const beside = check.reads.map(({ id }) => [id, account.readings[id] ?? reading([])] as const);
    agent.destroy();
    return { readings: { ...Object.fromEntries(beside), ...seen }, announced };
  }

  return {
    probed: async (id, options = {}) => {
      const check = CHECKS.find((each) => each.id === id);
      if (check === undefined) throw new Error(`no check of ${id}`);
      const { readings, announced } = await run(check, options);
      const scope = { inPhiScope: () => false, covered: () => false, attested: () => null };
      return { ...judgeAccount(check, accountSnapshot({ readings }), NOW, scope), announced };
    },
    requests: () => server.requests,
    connections: () => server.connections(),
  };
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

/** True for a request that asks Twilio's API for targets; all others go to targets. */
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
