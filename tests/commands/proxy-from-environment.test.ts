import { get } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { proxyFromEnvironment } from '../../bin/environment/proxy-from-environment';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { type ConnectProxy, connectProxy } from '../support/servers/connect-proxy';
import { type HttpsServer, httpsServer } from '../support/servers/https-server';

let authority: CertificateAuthority;
let server: HttpsServer;
let proxy: ConnectProxy;

beforeAll(async () => {
  authority = certificateAuthority();
  server = await httpsServer({ localhost: authority.issue('localhost') }, (_, response) => {
    response.end();
  });
  proxy = await connectProxy(server.port);
});
afterAll(async () => {
  await proxy.close();
  await server.close();
});

/** A command's route to the server, whose certificate it does not trust. */
async function way(environment: Readonly<Record<string, string>>): Promise<'proxy' | 'direct'> {
  const agent = proxyFromEnvironment({ HTTPS_PROXY: proxy.url, ...environment });
  const before = { direct: server.connections(), proxied: proxy.requests.length };
  await new Promise((resolve) => {
    get(`https://localhost:${server.port}/`, { agent }).once('error', resolve);
  });
  expect(server.connections() - before.direct).toBe(1);
  return proxy.requests.length > before.proxied ? 'proxy' : 'direct';
}

describe('a command', () => {
  test.each([{}, { NO_PROXY: '' }, { NO_PROXY: 'example.com' }, { NO_PROXY: 'localhost:1' }])(
    'goes through the proxy with %j',
    async (environment) => {
      expect(await way(environment)).toBe('proxy');
    },
  );

  test.each([
    { NO_PROXY: 'localhost' },
    { no_proxy: 'localhost' },
    { NO_PROXY: '', no_proxy: 'example.com, localhost' },
    { NO_PROXY: '*' },
  ])('bypasses the proxy with %j', async (environment) => {
    expect(await way(environment)).toBe('direct');
  });

  test('has no proxy when the environment names none', () => {
    expect(proxyFromEnvironment({ HTTPS_PROXY: '', NO_PROXY: '*' })).toBeUndefined();
  });
});
