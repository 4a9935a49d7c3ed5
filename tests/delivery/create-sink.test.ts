import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { createSink } from '../../src/delivery/create-sink';
import { filterEvent } from '../../src/filter/filter-event';
import { asCallback, SKETCH } from '../support/wire-forms';

const EVENTS_SINK_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const { event } = filterEvent(asCallback(SKETCH));
const signal = AbortSignal.timeout(60_000);

describe('on a developer’s machine', () => {
  test.each([
    ['file:PATH', (path: string) => `file:${path}`],
    ['file:///PATH', (path: string) => pathToFileURL(path).href],
  ])('%s appends a line of JSON for each event', async (_, write) => {
    const path = join(mkdtempSync(join(tmpdir(), 'sink-')), 'events.ndjson');
    const sink = createSink({ EVENTS_SINK_URL: write(path) }, false);
    await Promise.all([sink.deliver(event, signal), sink.deliver(event, signal)]);
    const line = JSON.stringify(event);
    expect(readFileSync(path, 'utf8')).toBe(`${line}\n${line}\n`);
  });

  test('a file that cannot be written does not take the event', async () => {
    const sink = createSink({ EVENTS_SINK_URL: 'file:/no/such/folder/events.ndjson' }, false);
    await expect(sink.deliver(event, signal)).rejects.toMatchObject({ failure: 'write_failed' });
  });

  test.each(['http://127.0.0.1:8080/', 'http://localhost/events', 'https://sink.example.com/'])(
    '%s is a sink',
    (EVENTS_SINK_URL) => {
      expect(createSink({ EVENTS_SINK_URL, EVENTS_SINK_SECRET }, false)).toBeDefined();
    },
  );
});

describe('deployed', () => {
  test('https is a sink', () => {
    const EVENTS_SINK_URL = 'https://sink.example.com/events';
    expect(createSink({ EVENTS_SINK_URL, EVENTS_SINK_SECRET }, true)).toBeDefined();
  });
});

describe('is refused, by the setting and never by its value:', () => {
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
    const create = () => createSink(settings, deployed);
    expect(create).toThrow(expect.objectContaining({ code: 'sink_not_configured', setting }));
    expect(create).not.toThrow(/canary/);
  });
});
