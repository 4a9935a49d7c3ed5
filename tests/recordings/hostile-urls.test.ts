import { spawnSync } from 'node:child_process';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { Agent } from 'node:https';
import { hostname } from 'node:os';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ProxyAgent } from '../../src/network/proxy-agent';
import {
  AddressNotPublicError,
  publicAddressLookup,
} from '../../src/network/public-address-lookup';
import { checkRecordingAuth } from '../../src/recordings/check-recording-auth';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { type HttpsServer, httpsServer } from '../support/servers/https-server';
import { sidOf } from '../support/sids';
import { hostileUrls } from './hostile-urls';

const HOSTS = ['api.twilio.com', 'media.example.com'] as const;
const OWNER = {
  accountSid: sidOf('AC'),
  mediaAccounts: new Set<string>(),
  mediaHosts: new Set(['media.example.com', '127.0.0.1']),
  deployed: true,
};
const RECORDING = `https://api.twilio.com/2010-04-01/Accounts/${sidOf('AC')}/Recordings/${sidOf('RE')}`;

let authority: CertificateAuthority;
/** Would answer every request, whatever its route. */
let trap: HttpsServer;

beforeAll(async () => {
  authority = certificateAuthority();
  trap = await httpsServer(
    Object.fromEntries(HOSTS.map((host) => [host, authority.issue(host)])),
    (_, response) => response.writeHead(401).end(),
  );
});
afterAll(async () => {
  await trap.close();
});

/** Leads every connection that the look-up allows into the trap. */
const intoTrap = (lookup: Agent['options']['lookup']) =>
  new Agent({ port: trap.port, ca: authority.certificate, lookup });
const within = (ms: number) => performance.now() + ms;
const toThisMachine: Agent['options']['lookup'] = (_, { all }, callback) =>
  all === true
    ? callback(null, [{ address: '127.0.0.1', family: 4 }])
    : callback(null, '127.0.0.1', 4);

test('the trap catches what gets through', async () => {
  const before = trap.connections();
  const answer = await checkRecordingAuth(RECORDING, OWNER, {
    deadline: within(4_000),
    agent: intoTrap(toThisMachine),
  });
  expect(answer.verdict).toBe('protected');
  expect(trap.connections()).toBe(before + 1);
});

test('more than two hundred hostile URLs are each refused without a request', async () => {
  const before = trap.connections();
  const urls = hostileUrls(trap.port);
  expect(new Set(urls).size).toBeGreaterThanOrEqual(200);
  for (const url of urls) {
    const check = checkRecordingAuth(url, OWNER, {
      deadline: within(1_000),
      agent: intoTrap(toThisMachine),
    });
    const outcome = await check.then(
      ({ verdict }) => verdict,
      (error) => error.code,
    );
    expect([url, outcome]).toEqual([url, 'url_not_allowed']);
  }
  expect(trap.connections()).toBe(before);
});

describe('a host of the customer’s whose name resolves to', () => {
  const address = (text: string): LookupAddress => ({
    address: text,
    family: text.includes(':') ? 6 : 4,
  });

  test.each([
    [['127.0.0.1']],
    [['127.8.8.8']],
    [['0.0.0.0']],
    [['169.254.169.254']],
    [['10.1.2.3']],
    [['192.168.1.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['::ffff:a9fe:a9fe']],
    [['fe80::1']],
    [['fd00:ec2::254']],
    [['64:ff9b::7f00:1']],
    [['2002:7f00:1::']],
    [['8.8.8.8', '127.0.0.1']],
    [['127.0.0.1', '8.8.8.8']],
    [['2606:4700::1', '::1']],
    [[]],
  ])('%j gets no connection', async (addresses) => {
    const before = trap.connections();
    const asked: string[] = [];
    const agent = intoTrap(
      publicAddressLookup((hostname, _, callback) => {
        asked.push(hostname);
        callback(null, addresses.map(address));
      }),
    );
    for (const url of ['https://media.example.com/a.wav', RECORDING]) {
      expect(
        await checkRecordingAuth(url, OWNER, { deadline: within(4_000), agent }),
      ).toMatchObject({ verdict: 'unknown', status: null, reason: 'address_not_public' });
    }
    expect(asked).toEqual(['media.example.com', 'api.twilio.com']);
    expect(trap.connections()).toBe(before);
  });
});

/** True if this machine's name resolves to an address that is not public, as it mostly does. */
const hasInnerName =
  spawnSync(process.execPath, [
    '-e',
    `require('node:dns').lookup(${JSON.stringify(hostname())}, (error, address) => {
      process.exitCode = /^(?:127|10|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\./.test(address) ? 0 : 1;
    })`,
  ]).status === 0;

(hasInnerName ? test : test.skip).each([
  ['without a proxy', undefined],
  ['past a proxy', new ProxyAgent(new URL('http://127.0.0.1:9'), { noProxy: '*' })],
])('a probe connects with this look-up %s', async (_, agent) => {
  const name = hostname().toLowerCase();
  const owner = { ...OWNER, mediaHosts: new Set([name]) };
  expect(
    await checkRecordingAuth(`https://${name}/a.wav`, owner, { deadline: within(4_000), agent }),
  ).toMatchObject({ verdict: 'unknown', status: null, reason: 'address_not_public' });
});

test('public addresses are passed on in the form that the connection needs', async () => {
  const addresses = [
    { address: '8.8.8.8', family: 4 },
    { address: '2606:4700::1', family: 6 },
  ];
  const look = promisify(publicAddressLookup((_, __, callback) => callback(null, addresses)));
  expect(await look('media.example.com', { all: true })).toEqual(addresses);
  expect(await look('media.example.com', {})).toBe('8.8.8.8');
});

test('a name that is not found is a failure of the resolver', async () => {
  const gone = Object.assign(new Error('gone'), { code: 'ENOTFOUND' });
  const look = promisify(publicAddressLookup((_, __, callback) => callback(gone, [])));
  await expect(look('media.example.com', {})).rejects.toBe(gone);
});

test("the system's resolver is trusted no more than others", async () => {
  const look = promisify<string, LookupOptions, unknown>(publicAddressLookup());
  await expect(look('localhost', { all: true })).rejects.toThrow(AddressNotPublicError);
  await expect(look('localhost', {})).rejects.toThrow(AddressNotPublicError);
});
