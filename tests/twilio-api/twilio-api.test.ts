import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { ProxyAgent } from '../../src/network/proxy-agent';
import { ApiError } from '../../src/twilio-api/api-error';
import { listPages } from '../../src/twilio-api/list-pages';
import type { RestClientOptions } from '../../src/twilio-api/rest-client';
import { twilioApi } from '../../src/twilio-api/twilio-api';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { sidOf } from '../support/sids';
import {
  type ApiFault,
  type ApiStandIn,
  type ApiStandInOptions,
  apiStandIn,
} from '../support/twilio-api/api-stand-in';
import { standInAgent } from '../support/twilio-api/stand-in-agent';

const ACCOUNT = sidOf('AC');
const TOKEN = 'token-of-a-test';
const WORKSPACES = new URL('https://taskrouter.twilio.com/v1/Workspaces');
const PERMISSIONS = new URL('https://accounts.twilio.com/v1/Messaging/GeoPermissions');
const WORKSPACE = new URL(`${WORKSPACES.href}/${sidOf('WS')}`);
const LIST = 'GET taskrouter.twilio.com/v1/Workspaces';
const UPDATE = 'POST taskrouter.twilio.com/v1/Workspaces/{Sid}';

let authority: CertificateAuthority;
let standIn: ApiStandIn;

beforeAll(() => {
  authority = certificateAuthority();
});
afterEach(async () => standIn.close());

async function start(options: Partial<ApiStandInOptions> = {}): Promise<void> {
  standIn = await apiStandIn({
    authority,
    credentials: { [ACCOUNT]: TOKEN },
    resources: { [LIST]: { key: 'workspaces', list: workspaces(3) } },
    ...options,
  });
}

function workspaces(count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({ sid: sidOf('WS', index) }));
}

function client(options: RestClientOptions = {}) {
  return twilioApi(
    { accountSid: ACCOUNT, username: ACCOUNT, password: TOKEN, kind: 'auth_token' },
    { agent: standInAgent(standIn, authority), backoffMs: 1, ...options },
  );
}

/** The same fault this many times, then none. */
function times(count: number, fault: ApiFault): () => ApiFault {
  let left = count;
  return () => (left-- > 0 ? fault : undefined);
}

async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error('did not fail as an API call');
  return error;
}

describe('Twilio’s API', () => {
  test('is read over TLS, with the account’s credentials', async () => {
    await start();
    expect((await client().get(WORKSPACES))['workspaces']).toEqual(workspaces(3));
    expect(standIn.requests.map(({ username }) => username)).toEqual([ACCOUNT]);
    expect(standIn.violations).toEqual([]);
  });

  test('accepts a form', async () => {
    await start({
      resources: {
        [UPDATE]: ({ form }) => ({ body: { friendly_name: form.get('FriendlyName') } }),
      },
    });
    const answer = await client().post(WORKSPACE, { FriendlyName: 'A & B' });
    expect(answer).toEqual({ friendly_name: 'A & B' });
    expect(standIn.violations).toEqual([]);
  });

  test('accepts a form with repeated fields, by PATCH', async () => {
    await start({
      resources: {
        [`PATCH ${PERMISSIONS.host}${PERMISSIONS.pathname}`]: ({ form }) => ({
          body: { permissions: form.getAll('Permissions') },
        }),
      },
    });
    const answer = await client().patch(PERMISSIONS, { Permissions: ['{"a":1}', '{"b":2}'] });
    expect(answer).toEqual({ permissions: ['{"a":1}', '{"b":2}'] });
    expect(standIn.violations).toEqual([]);
  });

  test('accepts JSON', async () => {
    const configuration = 'POST flex-api.twilio.com/v1/Configuration';
    await start({
      resources: { [configuration]: ({ json }) => ({ body: { ui_attributes: json } }) },
    });
    const url = new URL('https://flex-api.twilio.com/v1/Configuration');
    const answer = await client().postJson(url, { a: ['b'] });
    expect(answer).toEqual({ ui_attributes: { a: ['b'] } });
    expect(standIn.violations).toEqual([]);
  });

  test('is bound to the version read', async () => {
    const worker = 'taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}/Workers/{Sid}';
    await start({
      resources: {
        [`GET ${worker}`]: { body: {}, headers: { etag: '"7"' } },
        [`POST ${worker}`]: ({ ifMatch }) => ({ status: ifMatch === '"7"' ? 200 : 412, body: {} }),
      },
    });
    const url = new URL(`${WORKSPACE.href}/Workers/${sidOf('WK')}`);
    const { tag } = await client().getTagged(url);
    expect(await client().post(url, {}, tag)).toEqual({});
    expect(await failureOf(client().post(url, {}, '"6"'))).toMatchObject({ status: 412 });
    expect(standIn.violations).toEqual([]);
  });

  test.each<[string, ApiFault]>([
    ['429', { status: 429, body: { code: 20429 } }],
    ['500', { status: 500, body: {} }],
    ['503', { status: 503, body: {} }],
    ['a reset connection', 'reset'],
    ['an answer that ends in the middle', 'cut'],
  ])('is called again after %s', async (_, fault) => {
    await start({ fault: times(3, fault) });
    expect((await client().get(WORKSPACES))['workspaces']).toHaveLength(3);
    expect(standIn.calls).toHaveLength(4);
  });

  test('is called again no earlier than Retry-After says', async () => {
    await start({ fault: times(1, { status: 429, headers: { 'retry-after': '1' }, body: {} }) });
    const before = performance.now();
    await client().get(WORKSPACES);
    expect(performance.now() - before).toBeGreaterThan(990);
  });

  test('is not waited for longer than a minute', async () => {
    await start({ fault: times(1, { status: 429, headers: { 'retry-after': '61' }, body: {} }) });
    const error = await failureOf(client().get(WORKSPACES));
    expect(error).toMatchObject({ failure: 'rate_limited', status: 429 });
    expect(standIn.calls).toHaveLength(1);
  });

  test.each<[number, string]>([
    [400, 'unexpected_status'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
  ])(
    'is not called again after %i, and the failure is reported in codes: %s',
    async (status, failure) => {
      await start({ fault: () => ({ status, body: { code: 20003, message: 'of +15550100' } }) });
      const error = await failureOf(client().get(WORKSPACES));
      expect(error.message).toBe(`${failure} ${status} 20003`);
      expect(standIn.calls).toHaveLength(1);
    },
  );

  test.each<[string, ApiFault, string]>([
    ['429', { status: 429, body: {} }, 'rate_limited'],
    ['500', { status: 500, body: {} }, 'server_error'],
    ['a reset connection', 'reset', 'connection_failed'],
    ['silence', 'silence', 'timeout'],
  ])('is given up after several attempts that end in %s', async (_, fault, failure) => {
    await start({ fault: () => fault });
    const error = await failureOf(client({ attempts: 2, timeoutMs: 300 }).get(WORKSPACES));
    expect(error.failure).toBe(failure);
    expect(standIn.calls).toHaveLength(2);
  });

  test.each<[string, ApiFault]>([
    ['a reset connection', 'reset'],
    ['500', { status: 500, body: {} }],
  ])('does not get a form again after %s: it may have taken effect', async (_, fault) => {
    await start({ fault: times(1, fault) });
    await failureOf(client().post(WORKSPACE, { FriendlyName: 'A' }));
    expect(standIn.calls).toHaveLength(1);
  });

  test('does not get a change by PATCH again after 500: it may have taken effect', async () => {
    await start({ fault: () => ({ status: 500, body: {} }) });
    await failureOf(client().patch(PERMISSIONS, { Permissions: ['{}'] }));
    expect(standIn.calls).toHaveLength(1);
  });

  test('is not called again once the run has ended', async () => {
    await start({ fault: () => ({ status: 503, body: {} }) });
    const controller = new AbortController();
    const { signal } = controller;
    const call = failureOf(client({ signal, backoffMs: 60_000 }).get(WORKSPACES));
    controller.abort();
    expect((await call).failure).toBe('aborted');
  });

  test('is not called at all once the run has ended', async () => {
    await start();
    let sent = 0;
    const onRequest = () => {
      sent += 1;
    };
    const call = client({ signal: AbortSignal.abort(), onRequest }).get(WORKSPACES);
    expect((await failureOf(call)).failure).toBe('aborted');
    expect({ sent, proxied: standIn.proxy.requests }).toEqual({ sent: 0, proxied: [] });
  });

  test('ends with the run, even if a proxy still owes it a connection', async () => {
    await start();
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const agent = new ProxyAgent(new URL(`http://127.0.0.1:${port}`));
    const controller = new AbortController();
    const call = failureOf(client({ agent, signal: controller.signal }).get(WORKSPACES));
    const [connection]: Socket[] = await once(silent, 'connection');
    controller.abort();
    expect((await call).failure).toBe('aborted');
    expect(connection?.readyState).toBe('open');
    connection?.destroy();
    silent.close();
  });

  test.each([
    'https://twilio.com.example.com/',
    'http://api.twilio.com/',
    'https://api.twilio.com:444/',
  ])('is only at its own hosts: %s', async (url) => {
    await start();
    await expect(client().get(new URL(url))).rejects.toThrow('not a URL of this API');
    expect(standIn.proxy.requests).toEqual([]);
  });

  test('is not trusted without a certificate for the host', async () => {
    await start();
    const error = await failureOf(
      client({ agent: standInAgent(standIn), attempts: 1 }).get(WORKSPACES),
    );
    expect(error.failure).toBe('connection_failed');
    expect(standIn.calls).toEqual([]);
  });
});

describe('the time', () => {
  const MOMENT = Date.parse('2026-11-20T08:30:00Z');
  const headers = { date: new Date(MOMENT).toUTCString() };

  test.each([200, 401, 403, 404, 418])('is that of an answer, even of %i', async (status) => {
    await start({ resources: { [LIST]: { body: { workspaces: [] }, status, headers } } });
    expect(await client().timeAt(WORKSPACES)).toBe(MOMENT);
  });

  test('is that of the last answer if the API fails at first', async () => {
    let asked = 0;
    await start({
      resources: { [LIST]: { body: { workspaces: [] }, headers } },
      fault: () => (++asked === 1 ? { status: 503, body: {} } : undefined),
    });
    expect([await client().timeAt(WORKSPACES), asked]).toEqual([MOMENT, 2]);
  });

  test.each(['canary', '2026-11-20', '1763627400'])(
    'is unknown when the header is %j',
    async (date) => {
      await start({ resources: { [LIST]: { body: { workspaces: [] }, headers: { date } } } });
      expect(await client().timeAt(WORKSPACES)).toBeUndefined();
    },
  );

  test('is unknown without an answer', async () => {
    await start({ fault: () => 'reset' });
    const error = await failureOf(client({ attempts: 1 }).timeAt(WORKSPACES));
    expect(error.failure).toBe('connection_failed');
  });
});

describe('a list', () => {
  const first = new URL('?PageSize=2', WORKSPACES);

  async function all(options: RestClientOptions = {}): Promise<unknown[]> {
    const items: unknown[] = [];
    for await (const page of listPages(client(options), first, 'workspaces')) items.push(...page);
    return items;
  }

  test('is read to its last page', async () => {
    await start({ resources: { [LIST]: { key: 'workspaces', list: workspaces(7) } } });
    expect(await all()).toEqual(workspaces(7));
    expect(standIn.calls).toHaveLength(4);
    expect(standIn.violations).toEqual([]);
  });

  test('is read to its last page in the form of the 2010 API', async () => {
    const list = Array.from({ length: 3 }, (_, index) => ({ sid: sidOf('SK', index) }));
    const path = '/2010-04-01/Accounts/{AccountSid}/Keys.json';
    await start({ resources: { [`GET api.twilio.com${path}`]: { key: 'keys', list } } });
    const keys = new URL(
      `https://api.twilio.com${path.replace('{AccountSid}', ACCOUNT)}?PageSize=2`,
    );
    const pages: unknown[] = [];
    for await (const page of listPages(client(), keys, 'keys')) pages.push(page);
    expect(pages).toEqual([list.slice(0, 2), list.slice(2)]);
    expect(standIn.violations).toEqual([]);
  });

  test('is read to its last page in the form of the newest APIs', async () => {
    const list = Array.from({ length: 120 }, (_, version) => ({
      ...{ version, status: 'ACTIVE', dateCreated: '2026-11-01T00:00:00Z' },
    }));
    const path = 'intelligence.twilio.com/v3/ControlPlane/Operators/{id}/Versions';
    await start({ resources: { [`GET ${path}`]: { key: 'items', list } } });
    const pages: unknown[] = [];
    const versions = new URL(`https://${path.replace('{id}', 'operator')}`);
    for await (const page of listPages(client(), versions, 'items')) pages.push(page);
    expect(pages).toEqual([list.slice(0, 50), list.slice(50, 100), list.slice(100)]);
    expect(standIn.violations).toEqual([]);
  });

  test('that never ends is given up', async () => {
    let asked = 0;
    const endless = {
      get: async () => {
        const next = `${first.href}&Page=${++asked}`;
        return { workspaces: [], meta: { next_page_url: next } };
      },
    };
    const read = async () => {
      for await (const _ of listPages(endless, first, 'workspaces'));
    };
    await expect(read()).rejects.toMatchObject({ failure: 'invalid_answer' });
    expect(asked).toBe(10_000);
  });

  test('does not end at a failed page', async () => {
    let asked = 0;
    await start({
      resources: { [LIST]: { key: 'workspaces', list: workspaces(7) } },
      fault: () => (++asked > 1 ? { status: 500, body: {} } : undefined),
    });
    expect((await failureOf(all({ attempts: 2 }))).failure).toBe('server_error');
  });

  test.each<[string, object]>([
    ['lacks its list', { meta: { next_page_url: null } }],
    ['holds something else', { workspaces: ['text'], meta: {} }],
    ['leads to another host', leadingTo('https://api.twilio.com/v1/Workspaces?Page=1')],
    ['leads to another list', leadingTo('https://taskrouter.twilio.com/v1/Other?Page=1')],
    ['leads back to itself', leadingTo(first.href)],
  ])('is no list when a page %s', async (_, body) => {
    await start({ fault: () => ({ body }) });
    expect((await failureOf(all())).failure).toBe('invalid_answer');
  });

  function leadingTo(next: string): object {
    return { workspaces: [], meta: { key: 'workspaces', next_page_url: next } };
  }
});
