import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../src/local-server/free-port';
import { type LocalServer, startLocalServer } from '../../src/local-server/start-local-server';
import { PROJECT_ROOT } from '../support/project-root';
import { type RequestRecorder, requestRecorder } from '../support/servers/request-recorder';
import {
  EVENTS,
  exampleFlow,
  problemsOfForm,
  reachedFrom as reachedIn,
  runFlow,
  widgetOf as widgetIn,
} from '../support/studio-flow';
import { temporaryFolder } from '../support/temporary-folder';
import { DEPLOYED_LIST } from '../support/toolkit/deployed-list';

const flow = exampleFlow('recording-auth-flow');
const page = readFileSync(join(PROJECT_ROOT, 'docs', 'studio.md'), 'utf8');
const picture = readFileSync(
  join(PROJECT_ROOT, 'docs', 'images', 'recording-auth-flow.svg'),
  'utf8',
);

const ENDS = ['recording_protected', 'recording_public', 'recording_unknown'];

const widgetOf = (name: string | undefined) => widgetIn(flow, name);
const reachedFrom = (name: string) => reachedIn(flow, name);

describe('the example flow', () => {
  test('has the form of a flow definition', () => {
    expect(problemsOfForm(flow)).toBeNull();
  });

  test('names each widget once, and each of its exits', () => {
    const names = flow.states.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { type, transitions } of flow.states) {
      expect(new Set(transitions.map(({ event }) => event))).toEqual(new Set(EVENTS[type]));
    }
  });

  test('leads from its start to every widget, and nowhere else', () => {
    const reached = reachedFrom(flow.initial_state);
    expect([...reached].sort()).toEqual(flow.states.map(({ name }) => name).sort());
  });

  test('refers to the results of earlier widgets by their names', () => {
    const found: Readonly<Record<string, RegExp>> = {
      'record-voicemail': /^RecordingUrl$/,
      'make-http-request': /^parsed\.(?:verdict|protected|reason)$/,
    };
    const variables = flow.states.flatMap(({ properties }) => properties.variables ?? []);
    for (const widget of flow.states) {
      for (const [, reference = ''] of JSON.stringify(widget).matchAll(/\{\{(.*?)\}\}/g)) {
        const [, variable] = /^flow\.variables\.(\w+)$/.exec(reference) ?? [];
        if (variable !== undefined) {
          expect(variables.map(({ key }) => key)).toContain(variable);
          continue;
        }
        const [, name = '', path = ''] = /^widgets\.([^.]+)\.(.+)$/.exec(reference) ?? [];
        expect(path).toMatch(found[widgetOf(name).type] ?? /^$/);
        expect(reachedFrom(name)).toContain(widget.name);
      }
    }
  });

  test('has three ends, and leads a failed request to the one for unknown', () => {
    const ends = flow.states.filter(({ transitions }) => transitions.every(({ next }) => !next));
    expect(ends.map(({ name }) => name).sort()).toEqual(ENDS);
    const failed = widgetOf('check_recording').transitions.find(({ event }) => event === 'failed');
    expect(failed?.next).toBe('recording_unknown');
  });

  test('asks about a finished message, whoever finished it', () => {
    const { transitions } = widgetOf('record_message');
    expect(Object.fromEntries(transitions.map(({ event, next }) => [event, next]))).toEqual({
      recordingComplete: 'check_recording',
      hangup: 'check_recording',
      noAudio: undefined,
    });
  });

  test('needs no call once the message is recorded', () => {
    // Twilio support: a widget that writes TwiML stops the execution when the call has ended.
    const writesTwiml = new Set(['say-play', 'gather-input-on-call', 'record-voicemail']);
    const after = [...reachedFrom('check_recording')].map((name) => widgetOf(name).type);
    expect(after.filter((type) => writesTwiml.has(type))).toEqual([]);
  });

  test('posts a form to a Function that is deployed', () => {
    const { url, ...properties } = widgetOf('check_recording').properties;
    const { protocol, pathname, search } = new URL(url ?? '');
    expect([protocol, search]).toEqual(['https:', '']);
    expect(DEPLOYED_LIST).toContain(`protected ${pathname}`);
    expect(properties).toMatchObject({
      method: 'POST',
      content_type: 'application/x-www-form-urlencoded;charset=utf-8',
      add_twilio_auth: false,
    });
  });

  test('is drawn and described, with every widget', () => {
    for (const { name } of flow.states) expect(picture).toContain(`>${name}<`);
    for (const name of [...ENDS, 'is_not_there_yet', 'count_try', 'was_last_try']) {
      expect(page).toContain(`\`${name}\``);
    }
    const { url, parameters } = widgetOf('check_recording').properties;
    for (const text of [url, parameters?.[0]?.value, widgetOf('is_protected').properties.input]) {
      expect(page).toContain(`\`${text}\``);
    }
  });
});

describe('the example flow, run against the Function,', () => {
  const authToken = 'a token of this test';
  const folder = temporaryFolder();
  let media: RequestRecorder;
  /** When the missing recording appears. */
  let readyAt = 0;
  let server: LocalServer;

  beforeAll(async () => {
    media = await requestRecorder(({ path }) => {
      const isReady = path === '/404-then-401.wav' && performance.now() >= readyAt;
      const status = isReady ? 401 : Number(path.slice(1, 4));
      return { status, headers: status === 401 ? { 'www-authenticate': 'Basic' } : {} };
    });
    mkdirSync(join(folder, 'assets'));
    writeFileSync(
      join(folder, 'assets', 'policy.private.json'),
      JSON.stringify({ mediaHosts: [media.host], recordingStatusCallback: 'no-content' }),
    );
    server = await startLocalServer({
      root: PROJECT_ROOT,
      port: await freePort(),
      environment: { AUTH_TOKEN: authToken },
      assetsFolder: join(folder, 'assets'),
      output: 'pipe',
    });
    server.process.stdout?.resume();
    server.process.stderr?.resume();
  });
  afterAll(async () => {
    await server.stop();
    await media.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['/401.wav', 'recording_protected', { recording_auth: 'protected' }],
    ['/200.wav', 'recording_public', { recording_auth: 'public' }],
    [
      '/500.wav',
      'recording_unknown',
      { recording_auth: 'unknown', recording_auth_reason: 'server_error' },
    ],
    // Refused: the widget exits by `failed`, and has parsed a refusal.
    ['@x', 'recording_unknown', { recording_auth: 'unknown', recording_auth_reason: '' }],
  ])('about %s ends at %s', async (path, end, variables) => {
    const { steps, variables: set } = await run(`${media.url}${path}`);
    expect(steps.at(-1)).toBe(end);
    expect(set).toEqual(variables);
  });

  test('goes the same way when the caller hangs up', async () => {
    const { steps } = await run(`${media.url}/401.wav`, 'hangup');
    expect(steps).toEqual([
      'record_message',
      'check_recording',
      'is_protected',
      'recording_protected',
    ]);
  });

  test('ends as unknown when the caller hung up before anything was recorded', async () => {
    const { steps } = await run('', 'hangup');
    expect(steps).toEqual(['record_message', 'check_recording', 'recording_unknown']);
  });

  test('ends without a verdict when nothing was said', async () => {
    expect(await run('', 'noAudio')).toMatchObject({ steps: ['record_message'], variables: {} });
  });

  test('asks again while the recording is missing', async () => {
    // Longer than one request waits, but shorter than two.
    readyAt = performance.now() + 10_000;
    const { steps, variables } = await run(`${media.url}/404-then-401.wav`, 'hangup');
    expect(steps).toEqual([
      ...['record_message', 'check_recording'],
      ...['is_protected', 'is_not_there_yet', 'count_try', 'was_last_try', 'check_recording'],
      ...['is_protected', 'recording_protected'],
    ]);
    expect(variables).toEqual({ recording_tries: 'I', recording_auth: 'protected' });
  });

  test('gives up after the third try', async () => {
    const { steps, variables } = await run(`${media.url}/404.wav`);
    expect(steps.filter((name) => name === 'check_recording')).toHaveLength(3);
    expect(steps.slice(-2)).toEqual(['was_last_try', 'recording_unknown']);
    expect(variables).toEqual({
      recording_tries: 'III',
      recording_auth: 'unknown',
      recording_auth_reason: 'not_found',
    });
  });

  function run(recordingUrl: string, ending = 'recordingComplete') {
    return runFlow(flow, {
      event: 'incomingCall',
      context: { widgets: { record_message: { RecordingUrl: recordingUrl } } },
      endings: { 'record-voicemail': ending },
      server: server.url,
      authToken,
    });
  }
});
