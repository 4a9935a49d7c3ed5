import { once } from 'node:events';
import type { Agent } from 'node:http';
import { createServer } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type AskOptions, ask, type ProbeRequest } from '../../../src/audit/probes/ask';
import { routeTo } from '../../../src/audit/probes/route-to';
import { ProxyAgent } from '../../../src/network/proxy-agent';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../../support/servers/certificate-authority';
import { type ConnectProxy, connectProxy } from '../../support/servers/connect-proxy';
import { type HttpListener, httpListener } from '../../support/servers/http-listener';
import { type Behaviour, type HttpsServer, httpsServer } from '../../support/servers/https-server';

const HOST = 'hooks.example.com';
const CHUNK = 'x'.repeat(16 * 1024);

let authority: CertificateAuthority;
let server: HttpsServer;
let proxy: ConnectProxy;
let agent: Agent;

beforeAll(() => {
  authority = certificateAuthority();
});
afterEach(async () => {
  agent?.destroy();
  await proxy?.close();
  await server?.close();
});

async function asked(
  behaviour: Behaviour,
  request: Partial<ProbeRequest> = {},
  options: Partial<AskOptions> = {},
) {
  server = await httpsServer({ [HOST]: authority.issue(HOST) }, behaviour);
  proxy = await connectProxy(server.port);
  agent = new ProxyAgent(new URL(proxy.url), { ca: authority.certificate });
  const url = new URL(`https://me:secret@${HOST}/voice`);
  return ask({ url, method: 'GET', ...request }, { agent, ...options });
}

/** An answer whose body never ends. `closed` resolves once nobody reads it any more. */
function endless(): { readonly behaviour: Behaviour; readonly closed: Promise<void> } {
  let end: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    end = resolve;
  });
  const behaviour: Behaviour = (_, response) => {
    response.on('close', end);
    const write = () => {
      if (!response.destroyed) response.write(CHUNK, () => setImmediate(write));
    };
    response.writeHead(200);
    write();
  };
  return { behaviour, closed };
}

describe('a request of a probe', () => {
  test('is over after the headers, and keeps the status', async () => {
    const { behaviour, closed } = endless();
    expect(await asked(behaviour)).toEqual({
      status: 200,
      challenged: false,
      redirectHost: null,
      body: '',
    });
    await closed;
  });

  test('reads no more of a body than requested', async () => {
    const { behaviour, closed } = endless();
    expect(await asked(behaviour, { bodyBytes: 40 })).toMatchObject({ body: 'x'.repeat(40) });
    await closed;
  });

  test('is given up when nobody answers', async () => {
    const answer = await asked(() => undefined, {}, { timeoutMs: 300 });
    expect(answer).toEqual({ failure: 'timeout' });
  });

  test('is given up when a requested body does not end', async () => {
    const answer = await asked(
      (_, response) => response.writeHead(200).write('x'),
      { bodyBytes: 40 },
      { timeoutMs: 300 },
    );
    expect(answer).toEqual({ failure: 'timeout' });
  });

  test('follows no redirect, and does not send the name and password of the URL', async () => {
    const credentials: unknown[] = [];
    const answer = await asked((request, response) => {
      credentials.push(request.headers.authorization, request.headers.cookie);
      response.writeHead(302, { location: 'https://elsewhere.example.com/voice' }).end();
    });
    expect(answer).toMatchObject({ status: 302, redirectHost: 'elsewhere.example.com' });
    expect(credentials).toEqual([undefined, undefined]);
    expect(server.requests).toEqual([`GET ${HOST}/voice`]);
  });

  describe('goes to no server on this machine or in a local network, written', () => {
    let here: HttpListener;
    let requests = 0;
    beforeAll(async () => {
      here = await httpListener((_, response) => {
        requests += 1;
        response.writeHead(403).end();
      });
    });
    afterAll(() => here.close());
    const hereAt = (host: string) => new URL(`http://${host}:${new URL(here.url).port}/`);

    test.each([
      ...['127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f.1', '0x7f000001', '017700000001'],
      ...['127.0.0.1.', '127.255.255.254', '①②⑦.⓪.⓪.①', '0', '0.0.0.0', '[::1]', '[::]'],
      ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]'],
      ...['[2002:7f00:1::]', 'localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'ⓛocalhost'],
      ...['localhost.localdomain', '10.0.0.1', '172.16.0.1', '192.168.0.1', '100.64.0.1'],
      ...['169.254.169.254', '0xa9fea9fe', '[fe80::1]', '[fd00::1]', '[fd00:ec2::254]'],
      ...['metadata.google.internal', 'printer.local', 'router.home.arpa', 'intranet'],
    ])('%s', async (host) => {
      const before = requests;
      const throughProxy = new ProxyAgent(new URL(here.url));
      for (const url of [hereAt(host), new URL(`https://${host}/`)]) {
        for (const agent of [undefined, throughProxy]) {
          expect(await ask({ url, method: 'POST' }, { agent })).toEqual({
            failure: 'address_not_public',
          });
        }
      }
      expect(requests).toBe(before);
    });

    test('as a name that resolves to one', async () => {
      const { lookup } = routeTo(new URL('https://hooks.example.com/')) ?? {};
      const code = await new Promise((resolve) => {
        lookup?.('localhost', {}, (error) => resolve(error?.code));
      });
      expect(code).toBe('ADDRESS_NOT_PUBLIC');
    });

    test('as 127.0.0.1, unless the person who runs the audit named it', async () => {
      const answer = await ask({ url: hereAt('127.0.0.1'), isNamed: true, method: 'GET' }, {});
      expect(answer).toMatchObject({ status: 403 });
    });
  });

  test('fails when the host supports no TLS version after 1.1', async () => {
    const { key, cert } = authority.issue(HOST);
    const old = createServer({
      key,
      cert,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    old.on('tlsClientError', () => undefined);
    old.listen(0, '127.0.0.1');
    await once(old, 'listening');
    const address = old.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    proxy = await connectProxy(address.port);
    agent = new ProxyAgent(new URL(proxy.url), { ca: authority.certificate });
    const answer = await ask({ url: new URL(`https://${HOST}/`), method: 'GET' }, { agent });
    old.close();
    expect(answer).toEqual({ failure: 'tls_failed' });
  });
});
