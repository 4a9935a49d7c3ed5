import { once } from 'node:events';
import { Agent, type RequestListener } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type ExchangeRequest, exchange } from '../../src/network/exchange';
import { ProxyAgent } from '../../src/network/proxy-agent';
import { certificateAuthority } from '../support/servers/certificate-authority';
import { type HttpListener, httpListener } from '../support/servers/http-listener';
import { httpsServer } from '../support/servers/https-server';

let server: HttpListener | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function exchanged(listener: RequestListener, request: Partial<ExchangeRequest> = {}) {
  server = await httpListener(listener);
  return exchange(requestTo(server.url, request));
}

function requestTo(url: string, request: Partial<ExchangeRequest> = {}): ExchangeRequest {
  return {
    url: new URL('/pathOfTest?query=ofTest', url),
    method: 'GET',
    agent: false,
    timeoutMs: 60_000,
    answerBody: 1_000,
    ...request,
  };
}

/** Keeps an answer open until the client closes the connection. */
function untilClosed() {
  let end: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    end = resolve;
  });
  const listener: RequestListener = (_, response) => {
    response.on('close', end).writeHead(200).write('begun');
  };
  return { listener, closed };
}

describe('an answer', () => {
  test('has its status, its headers and its body', async () => {
    const answer = await exchanged((_, response) => {
      response.writeHead(202, { 'retry-after': '1' }).end('{"taken":true}');
    });
    expect(answer).toMatchObject({
      status: 202,
      headers: { 'retry-after': '1' },
      body: Buffer.from('{"taken":true}'),
      tooLarge: false,
    });
  });

  test('is complete too when it ends with the connection', async () => {
    const answer = await exchanged((_, { socket }) => {
      socket?.end('HTTP/1.0 200 OK\r\n\r\nall of it');
    });
    expect(answer).toMatchObject({ body: Buffer.from('all of it'), tooLarge: false });
  });

  test('is not followed when it is a redirect', async () => {
    let requests = 0;
    const answer = await exchanged((_, response) => {
      requests += 1;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(answer).toMatchObject({ status: 302 });
    expect(requests).toBe(1);
  });

  test('is cut off when it is too large, and the connection is closed', async () => {
    const { listener, closed } = untilClosed();
    const answer = await exchanged(listener, { answerBody: 3 });
    expect(answer).toMatchObject({ body: Buffer.from('beg'), tooLarge: true });
    await closed;
  });

  describe('of which the start is enough', () => {
    const start = { bytes: 3, withinMs: 60_000 };

    test.each<[string, string, string]>([
      ['has so many bytes', 'begun', 'beg'],
      ['has all of a body that is shorter', 'be', 'be'],
      ['has nothing of an empty one', '', ''],
    ])('%s', async (_, body, expected) => {
      const answer = await exchanged((_, response) => response.end(body), { answerBody: start });
      expect(answer).toMatchObject({ status: 200, body: Buffer.from(expected) });
    });

    test.each([
      ['its time is over', { answerBody: { bytes: 100, withinMs: 100 } }],
      ['the exchange is given up', { answerBody: { ...start, bytes: 100 }, timeoutMs: 500 }],
    ])('has what has arrived when %s, and the connection is closed', async (_, request) => {
      const { listener, closed } = untilClosed();
      expect(await exchanged(listener, request)).toMatchObject({ body: Buffer.from('begun') });
      await closed;
    });

    test('has what has arrived when the connection breaks', async () => {
      const listener: RequestListener = (_, response) => {
        response.writeHead(401, { 'content-length': '100' });
        response.write('be', () => response.destroy());
      };
      const answer = await exchanged(listener, { answerBody: start });
      expect(answer).toMatchObject({ status: 401, body: Buffer.from('be') });
    });

    test('is a failure when nobody answers', async () => {
      const answer = await exchanged(() => undefined, { answerBody: start, timeoutMs: 100 });
      expect(answer).toEqual({ failure: 'timeout', code: undefined, onKeptConnection: false });
    });
  });

  test('is complete at its headers when nobody wants the body, and the connection is closed', async () => {
    const { listener, closed } = untilClosed();
    expect(await exchanged(listener, { answerBody: 'close' })).toMatchObject({
      status: 200,
      body: Buffer.alloc(0),
    });
    await closed;
  });

  test('is complete at its headers when the body is dropped, and the time-out still ends that', async () => {
    const { listener, closed } = untilClosed();
    expect(await exchanged(listener, { answerBody: 'drop', timeoutMs: 500 })).toMatchObject({
      status: 200,
    });
    await closed;
  });

  test.each(['drop', 1_000] as const)(
    'leaves the connection to the next one: %s',
    async (answerBody) => {
      const agent = new Agent({ keepAlive: true });
      const sockets = new Set<unknown>();
      const request = { agent, answerBody };
      await exchanged(({ socket }, response) => {
        sockets.add(socket);
        response.end('body');
      }, request);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await exchange(requestTo(server?.url ?? '', request));
      agent.destroy();
      expect(sockets.size).toBe(1);
    },
  );
});

describe('a body', () => {
  test('is sent with its length', async () => {
    const seen: unknown[] = [];
    await exchanged(
      (request, response) => {
        const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
        seen.push(request.method, length, encoding);
        response.end();
      },
      { method: 'POST', body: 'Grüße' },
    );
    expect(seen).toEqual(['POST', '7', undefined]);
  });
});

test.each([
  ['user:pass', 'user:pass'],
  ['us%40er:p%3Ass', 'us@er:p:ss'],
  ['user:100%', 'user:100%'],
  ['user:p%zz%40', 'user:p%zz@'],
  [':pass', ':pass'],
])('credentials in the URL are sent by Basic authentication: %s', async (written, sent) => {
  server = await httpListener(({ headers }, response) => {
    response.end(headers.authorization);
  });
  const url = new URL(server.url.replace('//', `//${written}@`));
  const answer = await exchange({ ...requestTo(server.url), url });
  const expected = `Basic ${Buffer.from(sent).toString('base64')}`;
  expect(answer).toMatchObject({ status: 200, body: Buffer.from(expected) });
});

describe('no answer', () => {
  test.each<[string, RequestListener]>([
    ['there is silence', () => undefined],
    ['the body does not end', (_, response) => response.writeHead(200).write('begun')],
  ])('is a timeout when %s', async (_, listener) => {
    expect(await exchanged(listener, { timeoutMs: 300 })).toMatchObject({ failure: 'timeout' });
  });

  test.each<[string, RequestListener]>([
    ['the connection is closed at once', ({ socket }) => void socket.destroy()],
    [
      'it is closed in the middle of the body',
      (_, response) => {
        response.writeHead(200, { 'content-length': '10' }).write('begun');
        setTimeout(() => response.destroy(), 50);
      },
    ],
    [
      'it changes to another protocol',
      ({ socket }) => {
        socket.write('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n');
      },
    ],
  ])('is a failed connection when %s', async (_, listener) => {
    expect(await exchanged(listener)).toMatchObject({ failure: 'connection_failed' });
  });

  test('has a code, and nothing of the request', async () => {
    const gone = await httpListener(() => undefined);
    await gone.close();
    expect(await exchange(requestTo(gone.url))).toEqual({
      failure: 'connection_failed',
      code: 'ECONNREFUSED',
      onKeptConnection: false,
    });
  });

  test('has the code of the look-up that refuses', async () => {
    const refusal = Object.assign(new Error('of the look-up'), { code: 'NOT_THIS_ONE' });
    const answer = await exchange(
      requestTo('http://host.example.com', {
        lookup: (_, __, callback) => callback(refusal, '', 0),
      }),
    );
    expect(answer).toEqual({
      failure: 'connection_failed',
      code: 'NOT_THIS_ONE',
      onKeptConnection: false,
    });
  });

  test('says why a certificate is not trusted', async () => {
    const authority = certificateAuthority();
    const host = 'host.example.com';
    const tls = await httpsServer({ [host]: authority.issue(host) }, (_, response) => {
      response.end();
    });
    const agent = new HttpsAgent({ port: tls.port });
    const answer = await exchange(
      requestTo(`https://${host}`, {
        agent,
        lookup: (_, { all }, callback) =>
          all === true
            ? callback(null, [{ address: '127.0.0.1', family: 4 }])
            : callback(null, '127.0.0.1', 4),
      }),
    );
    expect(answer).toMatchObject({ failure: 'certificate_untrusted' });
    expect(tls.requests).toEqual([]);
    await tls.close();
  });
});

describe('an exchange', () => {
  test('is aborted by its signal', async () => {
    const controller = new AbortController();
    const answer = await exchanged(() => controller.abort(), { signal: controller.signal });
    expect(answer).toMatchObject({ failure: 'aborted' });
  });

  test('whose signal was aborted before makes no connection', async () => {
    let requests = 0;
    const answer = await exchanged(
      () => {
        requests += 1;
      },
      { signal: AbortSignal.abort() },
    );
    expect([answer, requests]).toMatchObject([{ failure: 'aborted' }, 0]);
  });

  test('does not wait for a connection longer than for an answer', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const connected = once(silent, 'connection') as Promise<[Socket]>;
    const { port } = silent.address() as AddressInfo;
    const agent = new ProxyAgent(new URL(`http://127.0.0.1:${port}`));
    const answer = await exchange(requestTo('https://host.example.com', { agent, timeoutMs: 300 }));
    expect(answer).toMatchObject({ failure: 'timeout' });
    const [connection] = await connected;
    connection.destroy();
    silent.close();
  });
});
