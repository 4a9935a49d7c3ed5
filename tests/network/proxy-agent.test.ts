import { type AgentOptions, get } from 'node:https';
import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ProxyAgent } from '../../src/network/proxy-agent';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { type ConnectProxy, connectProxy } from '../support/servers/connect-proxy';
import { type HttpsServer, httpsServer } from '../support/servers/https-server';

const HOST = 'api.example.com';
const ADDRESS = '2001:db8::1';

let authority: CertificateAuthority;
let server: HttpsServer;
let proxy: ConnectProxy;

beforeAll(async () => {
  authority = certificateAuthority();
  server = await httpsServer({ [HOST]: authority.issue(HOST) }, (_, response) => {
    response.writeHead(200).end('{}');
  });
  proxy = await connectProxy(server.port);
});
afterAll(async () => {
  await proxy.close();
  await server.close();
});

/** For connections without the proxy. */
const toThisMachine: LookupFunction = (_, { all }, callback) =>
  all === true
    ? callback(null, [{ address: '127.0.0.1', family: 4 }])
    : callback(null, '127.0.0.1', 4);

/** Three requests, one after the other, through one agent. */
async function connectionsFor(options: Pick<AgentOptions, 'keepAlive'>): Promise<number> {
  const agent = new ProxyAgent(new URL(proxy.url), { ca: authority.certificate, ...options });
  const before = proxy.requests.length;
  for (let request = 0; request < 3; request += 1) {
    expect(await statusOf(agent)).toBe(200);
  }
  agent.destroy();
  return proxy.requests.length - before;
}

function statusOf(agent: ProxyAgent, port = 443): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(`https://${HOST}:${port}/`, { agent, lookup: toThisMachine }, (answer) => {
      answer.resume().once('close', () => resolve(answer.statusCode));
    }).once('error', reject);
  });
}

test('requests through a proxy share a connection if it is kept alive', async () => {
  expect(await connectionsFor({ keepAlive: true })).toBe(1);
});

test('requests through a proxy have separate connections by default', async () => {
  expect(await connectionsFor({})).toBe(3);
});

test('an untrusted certificate is refused behind a proxy too', async () => {
  await expect(statusOf(new ProxyAgent(new URL(proxy.url)))).rejects.toMatchObject({
    code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  });
});

test('a host in NO_PROXY gets a direct connection, and its certificate is checked', async () => {
  const options = { noProxy: `.example.com:${server.port}`, ca: authority.certificate };
  const before = proxy.requests.length;
  expect(await statusOf(new ProxyAgent(new URL(proxy.url), options), server.port)).toBe(200);
  expect(proxy.requests).toHaveLength(before);
  const believingNobody = new ProxyAgent(new URL(proxy.url), { ...options, ca: [] });
  await expect(statusOf(believingNobody, server.port)).rejects.toMatchObject({
    code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  });
});

test('a connection without the proxy is also kept alive', async () => {
  const agent = new ProxyAgent(new URL(proxy.url), {
    keepAlive: true,
    noProxy: '*',
    ca: authority.certificate,
  });
  const before = server.connections();
  for (let request = 0; request < 3; request += 1) await statusOf(agent, server.port);
  agent.destroy();
  expect(server.connections() - before).toBe(1);
});

test('the proxy is used for all hosts that NO_PROXY does not name', async () => {
  const options = { noProxy: 'other.example.com', ca: authority.certificate };
  const before = proxy.requests.length;
  expect(await statusOf(new ProxyAgent(new URL(proxy.url), options))).toBe(200);
  expect(proxy.requests.slice(before).map(({ host }) => host)).toEqual([`${HOST}:443`]);
});

test('an IPv6 address is passed to the proxy in brackets', async () => {
  const before = proxy.requests.length;
  await new Promise((resolve) => {
    get(`https://[${ADDRESS}]/`, { agent: new ProxyAgent(new URL(proxy.url)) }).once(
      'error',
      resolve,
    );
  });
  expect(proxy.requests.slice(before).map(({ host }) => host)).toEqual([`[${ADDRESS}]:443`]);
});

test('the proxy gets the credentials of its URL, even if a % in them is no escape', async () => {
  const agent = new ProxyAgent(new URL(proxy.url.replace('//', '//us%40er:100%@')), {
    ca: authority.certificate,
  });
  const before = proxy.requests.length;
  expect(await statusOf(agent)).toBe(200);
  const expected = `Basic ${Buffer.from('us@er:100%').toString('base64')}`;
  expect(proxy.requests.slice(before)).toMatchObject([{ credentials: expected }]);
});
