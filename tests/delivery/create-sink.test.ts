import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import type { LookupFunction } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSink } from '../../src/delivery/create-sink';
import { filterEvent } from '../../src/filter/filter-event';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { httpListener } from '../support/servers/http-listener';
import { type HttpsServer, httpsServer } from '../support/servers/https-server';
import { temporaryFolder } from '../support/temporary-folder';

const EVENTS_SINK_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const { event } = filterEvent(asCallback(SKETCH));
const WITHIN_MS = 60_000;

const toThisMachine: LookupFunction = (_, { all }, callback) => {
  if (all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

describe('on a developer’s machine', () => {
  test.each([
    ['file:PATH', (path: string) => `file:${path}`],
    ['file:///PATH', (path: string) => pathToFileURL(path).href],
  ])('%s appends a JSON line for each event', async (_, write) => {
    const path = join(temporaryFolder(), 'events.ndjson');
    const sink = createSink({ EVENTS_SINK_URL: write(path) }, { deployed: false });
    await Promise.all([sink.deliver(event, WITHIN_MS), sink.deliver(event, WITHIN_MS)]);
    const line = JSON.stringify(event);
    expect(readFileSync(path, 'utf8')).toBe(`${line}\n${line}\n`);
  });

  test('a file that cannot be written does not accept the event', async () => {
    const sink = createSink(
      { EVENTS_SINK_URL: 'file:/no/such/folder/events.ndjson' },
      { deployed: false },
    );
    await expect(sink.deliver(event, WITHIN_MS)).rejects.toMatchObject({ failure: 'write_failed' });
  });

  test.each([
    ['http://127.0.0.1:PORT/', '127.0.0.1', '/'],
    ['http://localhost:PORT/events', 'localhost', '/events'],
  ])('%s can be a sink', async (_, host, path) => {
    const requests: string[] = [];
    const server = await httpListener(({ method, url }, response) => {
      requests.push(`${method} ${url}`);
      response.end();
    });
    const EVENTS_SINK_URL = `http://${host}:${new URL(server.url).port}${path}`;
    const sink = createSink({ EVENTS_SINK_URL, EVENTS_SINK_SECRET }, { deployed: false });
    await sink.deliver(event, WITHIN_MS);
    await server.close();
    expect(requests).toEqual([`POST ${path}`]);
  });
});

describe.each([
  ['on a developer’s machine', false],
  ['deployed', true],
])('%s', (_, deployed) => {
  const HOST = 'sink.example.com';
  let authority: CertificateAuthority;
  let server: HttpsServer;
  let agent: Agent;
  beforeAll(async () => {
    authority = certificateAuthority();
    server = await httpsServer({ [HOST]: authority.issue(HOST) }, (_, response) => {
      response.end();
    });
    // The name leads to this machine; otherwise it is like a host on the internet.
    agent = new Agent({ ca: authority.certificate, lookup: toThisMachine });
  });
  afterAll(async () => {
    agent.destroy();
    await server.close();
  });

  test('https can be a sink', async () => {
    const EVENTS_SINK_URL = `https://${HOST}:${server.port}/events`;
    const sink = createSink({ EVENTS_SINK_URL, EVENTS_SINK_SECRET }, { deployed, agent });
    await sink.deliver(event, WITHIN_MS);
    expect(server.requests).toEqual([`POST ${HOST}:${server.port}/events`]);
  });
});

describe('is refused with the setting’s name, never its value:', () => {
  const secret = { EVENTS_SINK_SECRET };
  const https = { EVENTS_SINK_URL: 'https://canary.example.com' };
  test.each([
    ['no URL', secret, false, 'EVENTS_SINK_URL'],
    ['no URL at all', { ...secret, EVENTS_SINK_URL: 'canary' }, false, 'EVENTS_SINK_URL'],
    ['another scheme', { ...secret, EVENTS_SINK_URL: 'ftp://canary/' }, false, 'EVENTS_SINK_URL'],
    ['a file without a name', { EVENTS_SINK_URL: 'file:' }, false, 'EVENTS_SINK_URL'],
    ['a file of another host', { EVENTS_SINK_URL: 'file://canary/x' }, false, 'EVENTS_SINK_URL'],
    ['a file, deployed', { EVENTS_SINK_URL: 'file:/canary' }, true, 'EVENTS_SINK_URL'],
    ['http to a host', { ...secret, EVENTS_SINK_URL: 'http://canary' }, false, 'EVENTS_SINK_URL'],
    ['http, deployed', { ...secret, EVENTS_SINK_URL: 'http://127.0.0.1' }, true, 'EVENTS_SINK_URL'],
    ['https without a secret', https, true, 'EVENTS_SINK_SECRET'],
    ['a wrong secret', { ...https, EVENTS_SINK_SECRET: 'canary' }, true, 'EVENTS_SINK_SECRET'],
  ])('%s', (_, settings, deployed, setting) => {
    const create = () => createSink(settings, { deployed });
    expect(create).toThrow(expect.objectContaining({ code: 'sink_not_configured', setting }));
    expect(create).not.toThrow(/canary/);
  });
});
