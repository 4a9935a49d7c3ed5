import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent } from 'node:https';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type DeliveryFailure,
  type SinkOptions,
  SinkUnavailableError,
} from '../../src/delivery/sink';
import { webhookSink } from '../../src/delivery/webhook-sink';
import { filterEvent } from '../../src/filter/filter-event';
import type { FilteredEvent } from '../../src/filter/filtered-event';
import { ProxyAgent } from '../../src/network/proxy-agent';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { connectProxy } from '../support/servers/connect-proxy';
import { type HttpListener, httpListener } from '../support/servers/http-listener';
import { type HttpsServer, httpsServer } from '../support/servers/https-server';

const KEY = Buffer.from('an invented key of 24 bytes or more');
/** The time that a Function has for the sink. */
const BUDGET_MS = 8_000;
const { event } = filterEvent(asCallback(SKETCH));

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** What a sink may do to an event, and the outcome. */
interface Fault {
  readonly behaviour: Behaviour;
  readonly failure: DeliveryFailure;
  readonly status: number | undefined;
  /** Whether the event is sent again. */
  readonly retried: boolean;
}

const taken: Behaviour = (_, response) => void response.writeHead(202).end();

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_, response) =>
    void response.writeHead(code, headers).end('canary');

const retryAt =
  (code: number, milliseconds: number): Behaviour =>
  (request, response) => {
    const date = new Date(Date.now() + milliseconds).toUTCString();
    status(code, { 'retry-after': date })(request, response);
  };

/** Sends the text unchanged, and leaves the connection open. */
const raw =
  (answer: string): Behaviour =>
  ({ socket }) =>
    void socket.write(answer);

function answered(code: number, failure: DeliveryFailure, behaviour = status(code)) {
  return {
    retried: (retry: boolean): Fault => ({ behaviour, failure, status: code, retried: retry }),
  };
}

function broken(behaviour: Behaviour): Fault {
  return { behaviour, failure: 'connection_failed', status: undefined, retried: true };
}

const after = (code: number, retryAfter: string) => status(code, { 'retry-after': retryAfter });
const limited = (behaviour: Behaviour) => answered(429, 'rate_limited', behaviour);
const failing = (code: number, behaviour = status(code)) =>
  answered(code, 'server_error', behaviour);
const refusals = [400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 421, 422, 425, 451];
const redirects = [300, 301, 302, 303, 304, 307, 308];

const FAULTS: Readonly<Record<string, Fault>> = {
  ...Object.fromEntries(
    refusals.map((code) => [`${code}`, answered(code, 'refused').retried(false)]),
  ),
  ...Object.fromEntries(
    redirects.map((code) => {
      const behaviour = status(code, { location: '/elsewhere' });
      return [`${code}`, answered(code, 'redirected', behaviour).retried(false)];
    }),
  ),
  '408': answered(408, 'timeout').retried(true),
  '429': limited(status(429)).retried(false),
  '429 for now': limited(after(429, '0')).retried(true),
  '429 for a second': limited(after(429, '1')).retried(true),
  '429 for two seconds': limited(after(429, '2')).retried(true),
  '429 for three seconds': limited(after(429, '3')).retried(false),
  '429 for an hour': limited(after(429, '3600')).retried(false),
  '429 until a moment ago': limited(retryAt(429, -5_000)).retried(true),
  '429 until the next second': limited(retryAt(429, 1_000)).retried(true),
  '429 until the next hour': limited(retryAt(429, 3_600_000)).retried(false),
  '429 for what cannot be read': limited(after(429, 'soon')).retried(false),
  '500': failing(500).retried(false),
  '501': failing(501).retried(false),
  '502': failing(502).retried(true),
  '503': failing(503).retried(true),
  '503 for a second': failing(503, after(503, '1')).retried(true),
  '503 for an hour': failing(503, after(503, '3600')).retried(false),
  '503 for what cannot be read': failing(503, after(503, 'soon')).retried(true),
  '504': failing(504).retried(true),
  '507': failing(507).retried(false),
  'a status that there is not': failing(999, raw('HTTP/1.1 999 Odd\r\n\r\n')).retried(false),
  'a reset': broken(({ socket }) => void socket.resetAndDestroy()),
  'a connection closed without an answer': broken(({ socket }) => void socket.destroy()),
  'a reset in the middle of the headers': broken(({ socket }) => {
    socket.write('HTTP/1.1 202 Accepted\r\nContent-', () => socket.resetAndDestroy());
  }),
  'no HTTP': broken(raw('202 Accepted, so to speak\r\n\r\n')),
  'headers without end': broken(raw(`HTTP/1.1 202 OK\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`)),
  'another protocol': broken(
    raw('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
  ),
  'no answer': {
    behaviour: () => undefined,
    failure: 'timeout',
    status: undefined,
    retried: true,
  },
  'headers drop by drop': {
    behaviour: ({ socket }) => {
      socket.write('HTTP/1.1 202 Accepted\r\n');
      const timer = setInterval(() => socket.write('X-More: 1\r\n'), 100);
      socket.on('close', () => clearInterval(timer)).on('error', () => undefined);
    },
    failure: 'timeout',
    status: undefined,
    retried: true,
  },
};

/** A request as the sink received it. */
interface Attempt {
  readonly path: string;
  readonly id: unknown;
  readonly timestamp: unknown;
  readonly signature: unknown;
  readonly body: string;
}

interface Delivery {
  readonly outcome: 'delivered' | Pick<SinkUnavailableError, 'failure' | 'status'>;
  readonly attempts: readonly Attempt[];
}

/** Delivers an event to a sink that does one thing to the first try and another to the second. */
async function deliverTo(first: Behaviour, second: Behaviour): Promise<Delivery> {
  const attempts: Attempt[] = [];
  const server = await httpListener(async (request, response) => {
    const behaviour = attempts.length === 0 ? first : second;
    const { headers, url = '' } = request;
    attempts.push({
      path: url,
      id: headers['webhook-id'],
      timestamp: headers['webhook-timestamp'],
      signature: headers['webhook-signature'],
      body: await text(request),
    });
    behaviour(request, response);
  });
  try {
    return { outcome: await outcomeAt(server), attempts };
  } finally {
    await server.close();
  }
}

async function outcomeAt(
  { url }: Pick<HttpListener, 'url'>,
  given: FilteredEvent = event,
  options: SinkOptions = {},
): Promise<Delivery['outcome']> {
  try {
    const sink = webhookSink(new URL(`${url}/events`), KEY, options);
    await sink.deliver(given, BUDGET_MS);
    return 'delivered';
  } catch (error) {
    if (error instanceof SinkUnavailableError) return error;
    throw error;
  }
}

const names = Object.keys(FAULTS);
const always = new Map<string, Delivery>();
const once = new Map<string, Delivery>();

// In parallel: those that wait for a time-out take the whole budget.
beforeAll(async () => {
  await Promise.all(
    Object.entries(FAULTS).flatMap(([name, { behaviour }]) => [
      deliverTo(behaviour, behaviour).then((delivery) => always.set(name, delivery)),
      deliverTo(behaviour, taken).then((delivery) => once.set(name, delivery)),
    ]),
  );
});

describe('a sink that always answers with', () => {
  test.each(names)('%s does not get the event delivered', (name) => {
    const { failure, status: code, retried } = FAULTS[name] as Fault;
    const { outcome, attempts } = always.get(name) as Delivery;
    expect(outcome).toMatchObject({ failure, status: code });
    expect(attempts).toHaveLength(retried ? 2 : 1);
  });
});

describe('a sink that answers first with', () => {
  const retried = names.filter((name) => FAULTS[name]?.retried);
  const notRetried = names.filter((name) => !FAULTS[name]?.retried);

  test.each(retried)('%s, and then accepts the event gets it delivered', (name) => {
    const { outcome, attempts } = once.get(name) as Delivery;
    expect(outcome).toBe('delivered');
    expect(attempts).toHaveLength(2);
  });

  test.each(notRetried)('%s is not called again', (name) => {
    const { outcome, attempts } = once.get(name) as Delivery;
    expect(outcome).toMatchObject({ failure: FAULTS[name]?.failure });
    expect(attempts).toHaveLength(1);
  });
});

test('each try has the same id and bytes, and a signature with its own time', () => {
  const attempts = [...always.values(), ...once.values()].flatMap((each) => each.attempts);
  for (const { path, id, timestamp, signature, body } of attempts) {
    expect([path, id, body]).toEqual(['/events', event.id, JSON.stringify(event)]);
    const mac = createHmac('sha256', KEY).update(`${id}.${timestamp}.${body}`).digest('base64');
    expect(signature).toBe(`v1,${mac}`);
  }
  const times = always.get('no answer')?.attempts.map(({ timestamp }) => Number(timestamp));
  const [first = 0, second = 0] = times ?? [];
  expect(second).toBeGreaterThan(first);
});

describe('a sink', () => {
  test('that needs 4 s is waited for, and called once', async () => {
    const slow: Behaviour = (_, response) => {
      setTimeout(() => response.writeHead(202).end(), 4_000);
    };
    const { outcome, attempts } = await deliverTo(slow, status(500));
    expect(outcome).toBe('delivered');
    expect(attempts).toHaveLength(1);
  });

  test('that breaks its answer off after a 2xx has accepted the event', async () => {
    const broken: Behaviour = (_, response) => {
      response.writeHead(200, { 'content-length': 10 });
      response.write('half', () => response.destroy());
    };
    const { outcome, attempts } = await deliverTo(broken, status(500));
    expect(outcome).toBe('delivered');
    expect(attempts).toHaveLength(1);
  });

  test('that resets the connection in the middle of the event gets it whole on the second try', async () => {
    const large = {
      ...event,
      data: { ...event.data, task_attributes: { direction: 'inbound'.repeat(1_000_000) } },
    };
    const bodies: string[] = [];
    let tries = 0;
    const server = await httpListener(async (request, response) => {
      tries += 1;
      if (tries === 1) {
        request.once('data', () => request.socket.resetAndDestroy());
        return;
      }
      bodies.push(await text(request));
      response.writeHead(202).end();
    });
    expect(await outcomeAt(server, large)).toBe('delivered');
    await server.close();
    expect(tries).toBe(2);
    expect(bodies).toEqual([JSON.stringify(large)]);
  });

  test('that is not there does not get the event', async () => {
    const closed = await httpListener(() => undefined);
    await closed.close();
    expect(await outcomeAt(closed)).toMatchObject({ failure: 'connection_failed' });
  });
});

describe('a kept connection', () => {
  /** A sink that accepts everything, and its connections, each with its number of requests. */
  async function keepingSink() {
    const connections = new Map<Socket, number>();
    let held: (() => void)[] | undefined;
    let silent = false;
    const server = await httpListener((request, response) => {
      const nth = (connections.get(request.socket) ?? 0) + 1;
      connections.set(request.socket, nth);
      if (silent && nth > 1) return;
      const answer = () => void response.writeHead(202).end();
      if (held === undefined) answer();
      else held.push(answer);
    });
    return {
      ...server,
      connections,
      /** Opens this many connections by parallel requests, and keeps them. */
      async keep(count: number) {
        held = [];
        const outcomes = Array.from({ length: count }, () => outcomeAt(server));
        while (held.length < count) await turnOfTheLoop();
        for (const answer of held) answer();
        held = undefined;
        await Promise.all(outcomes);
        await turnOfTheLoop();
      },
      /** From now on, earlier connections get no answer. */
      fallSilent() {
        silent = true;
      },
    };
  }

  const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));

  test('is used again', async () => {
    const server = await keepingSink();
    for (let nth = 0; nth < 10; nth += 1) {
      expect(await outcomeAt(server)).toBe('delivered');
      await turnOfTheLoop();
    }
    await server.close();
    expect([...server.connections.values()]).toEqual([10]);
  });

  test('is also used for the second try, when the first was answered', async () => {
    const connections: Socket[] = [];
    const server = await httpListener((request, response) => {
      connections.push(request.socket);
      response.writeHead(connections.length === 1 ? 503 : 202).end();
    });
    expect(await outcomeAt(server)).toBe('delivered');
    await server.close();
    expect(connections).toHaveLength(2);
    expect(new Set(connections).size).toBe(1);
  });

  test.each([
    ['closed', (socket: Socket) => socket.destroy()],
    ['reset', (socket: Socket) => socket.resetAndDestroy()],
  ])('that the sink has %s costs a try, but no event', async (_, end) => {
    const server = await keepingSink();
    await server.keep(3);
    // In the same turn of the loop: the event is sent before the news of the end arrives.
    for (const socket of server.connections.keys()) end(socket);
    expect(await outcomeAt(server)).toBe('delivered');
    await server.close();
    expect([...server.connections.values()]).toEqual([1, 1, 1, 1]);
  });

  test.each([
    ['and that the sink has closed does not count as the only try', 1, 'delivered'],
    ['and a new one, both of which break, are two tries, and no more', 2, 'connection_failed'],
  ])('%s', async (_, breaks, outcome) => {
    let isKept = true;
    let requests = 0;
    const server = await httpListener((request, response) => {
      if (isKept) return void response.writeHead(202).end();
      requests += 1;
      if (requests > breaks) return void response.writeHead(202).end();
      request.socket.resetAndDestroy();
    });
    await outcomeAt(server);
    await turnOfTheLoop();
    isKept = false;
    const only = await outcomeAt(server, event, { tries: 1 });
    await server.close();
    expect(typeof only === 'string' ? only : only.failure).toBe(outcome);
    expect(requests).toBe(2);
  });

  test('that has fallen silent costs the first try, and the second has a new one', async () => {
    const server = await keepingSink();
    await server.keep(3);
    server.fallSilent();
    expect(await outcomeAt(server)).toBe('delivered');
    await server.close();
    expect([...server.connections.values()].sort()).toEqual([1, 1, 1, 2]);
  });
});

describe('a sink over TLS', () => {
  const HOST = 'sink.example.com';
  const EXPIRED = 'expired.example.com';
  const OTHER = 'other.example.com';
  let authority: CertificateAuthority;
  let server: HttpsServer;

  beforeAll(async () => {
    authority = certificateAuthority();
    const certificate = authority.issue(HOST);
    server = await httpsServer(
      {
        [HOST]: certificate,
        [OTHER]: certificate,
        [EXPIRED]: authority.issue(EXPIRED, 'expired'),
      },
      (_, response) => void response.writeHead(202).end(),
    );
  });
  afterAll(async () => {
    await server.close();
  });

  /** Leads every name to the server, and trusts its certificates. */
  function toServer(options: Agent['options'] = {}): Agent {
    return new Agent({
      keepAlive: true,
      port: server.port,
      ca: authority.certificate,
      lookup: (_, { all }, callback) =>
        all === true
          ? callback(null, [{ address: '127.0.0.1', family: 4 }])
          : callback(null, '127.0.0.1', 4),
      ...options,
    });
  }

  async function deliver(host: string, agent: Agent, times = 1): Promise<void> {
    const sink = webhookSink(new URL(`https://${host}/events`), KEY, { agent });
    try {
      for (let nth = 0; nth < times; nth += 1) {
        await sink.deliver(event, BUDGET_MS);
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      agent.destroy();
    }
  }

  test('gets events, over a kept connection', async () => {
    const before = server.connections();
    await deliver(HOST, toServer(), 3);
    expect(server.connections() - before).toBe(1);
    expect(server.requests.slice(-3)).toEqual(Array(3).fill(`POST ${HOST}/events`));
  });

  test.each([
    ['certificate_expired', EXPIRED, {}],
    ['certificate_not_for_host', OTHER, {}],
    ['certificate_untrusted', HOST, { ca: [] }],
    ['tls_failed', HOST, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }],
  ] as const)('is %s, and sees neither event nor second try', async (failure, host, options) => {
    const connections = server.connections();
    const requests = server.requests.length;
    const agent = toServer({ ...options } as Agent['options']);
    await expect(deliver(host, agent)).rejects.toMatchObject({ failure });
    expect(server.requests.slice(requests)).toEqual([]);
    expect(server.connections() - connections).toBe(1);
  });

  test('is reached through a proxy', async () => {
    const proxy = await connectProxy(server.port);
    const agent = new ProxyAgent(new URL(proxy.url), {
      keepAlive: true,
      ca: authority.certificate,
    });
    await deliver(HOST, agent, 3);
    await proxy.close();
    expect(proxy.requests.map(({ host }) => host)).toEqual([`${HOST}:443`]);
  });

  test('is not reached through a proxy that refuses, and the proxy is tried twice', async () => {
    const proxy = await connectProxy(server.port, 407);
    const agent = new ProxyAgent(new URL(proxy.url), { ca: authority.certificate });
    await expect(deliver(HOST, agent)).rejects.toMatchObject({
      failure: 'connection_failed',
      status: undefined,
    });
    await proxy.close();
    expect(proxy.requests).toHaveLength(2);
  });
});
