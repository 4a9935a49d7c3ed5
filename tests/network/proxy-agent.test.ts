import { type AgentOptions, get } from 'node:https';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ProxyAgent } from '../../src/network/proxy-agent';
import { type CertificateAuthority, certificateAuthority } from '../support/certificate-authority';
import { type ConnectProxy, connectProxy } from '../support/connect-proxy';
import { type HttpsServer, httpsServer } from '../support/https-server';

const HOST = 'api.example.com';

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

function statusOf(agent: ProxyAgent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(`https://${HOST}/`, { agent }, (answer) => {
      answer.resume().once('close', () => resolve(answer.statusCode));
    }).once('error', reject);
  });
}

test('requests through a proxy share a connection where it is kept alive', async () => {
  expect(await connectionsFor({ keepAlive: true })).toBe(1);
});

test('requests through a proxy have a connection each where nothing else is said', async () => {
  expect(await connectionsFor({})).toBe(3);
});

test('a certificate that nobody vouches for is not believed behind a proxy either', async () => {
  await expect(statusOf(new ProxyAgent(new URL(proxy.url)))).rejects.toMatchObject({
    code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  });
});
