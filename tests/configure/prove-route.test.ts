import http from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { forgedCallback } from '../../src/configure/forged-request';
import { proveRoute } from '../../src/configure/prove-route';
import { filterEvent } from '../../src/filter/filter-event';
import { freePort } from '../../src/local-server/free-port';
import { type LocalServer, startLocalServer } from '../../src/local-server/start-local-server';
import { PROJECT_ROOT } from '../support/project-root';
import { type RequestRecorder, requestRecorder } from '../support/servers/request-recorder';

const prove = (base: string) =>
  proveRoute(forgedCallback(new URL('/taskrouter/events', base)), http.globalAgent);

describe('the route, on the toolkit’s own server', () => {
  let server: LocalServer;

  beforeAll(async () => {
    server = await startLocalServer({
      root: PROJECT_ROOT,
      port: await freePort(),
      environment: { AUTH_TOKEN: 'f0'.repeat(16), EVENTS_SINK_URL: 'file:/dev/null' },
      output: 'pipe',
    });
    server.process.stdout?.resume();
    server.process.stderr?.resume();
  });
  afterAll(async () => server.stop());

  test('rejects requests that are unsigned or signed by somebody else', async () => {
    const outcome = expect.objectContaining({ status: 403 });
    expect(await prove(server.url)).toEqual([
      { forgery: 'unsigned', refused: true, outcome },
      { forgery: 'wrongly signed', refused: true, outcome },
    ]);
  });
});

describe('the proof', () => {
  let recorder: RequestRecorder;

  afterEach(async () => recorder.close());

  test.each([400, 401, 403])('treats %i as a refusal', async (status) => {
    recorder = await requestRecorder(() => ({ status }));
    expect((await prove(recorder.url)).map(({ refused }) => refused)).toEqual([true, true]);
  });

  test.each([200, 204, 302, 404, 429, 500, 503])('does not treat %i as one', async (status) => {
    recorder = await requestRecorder(() => ({ status, headers: { location: '/login' } }));
    expect((await prove(recorder.url)).map(({ refused }) => refused)).toEqual([false, false]);
    expect(recorder.requests).toHaveLength(2);
  });

  test('sends an event that an open route would accept, and that is about nobody', async () => {
    recorder = await requestRecorder(() => ({ status: 403 }));
    await prove(recorder.url);
    const [unsigned, signed] = recorder.requests;
    expect(unsigned?.headers).not.toHaveProperty('x-twilio-signature');
    expect(signed?.headers['x-twilio-signature']).toMatch(/^[A-Za-z0-9+/]{27}=$/);
    const fields = Object.fromEntries(new URLSearchParams(unsigned?.body.toString()));
    expect(filterEvent(fields).report.event_type_known).toBe(true);
    expect(signed?.body).toEqual(unsigned?.body);
    for (const value of Object.values(fields)) {
      expect(value).toMatch(/^(?:[A-Z]{2})?0+$|^workspace/);
    }
  });

  test('fails when nobody answers', async () => {
    recorder = await requestRecorder(() => ({ status: 403 }));
    const [proof] = await prove(`http://127.0.0.1:${await freePort()}`);
    expect(proof).toMatchObject({ refused: false, outcome: { failure: 'connection_failed' } });
  });
});
