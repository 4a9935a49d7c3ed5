import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import {
  ALL_ROUTES,
  type DeployedRoute,
  functionFile,
  PRIVATE_ROUTES,
  PROTECTED_ROUTES,
} from '../../src/routes/all-routes';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';

const AUTH_TOKEN = 'f0'.repeat(16);
const FUNCTIONS = join(PROJECT_ROOT, '.twilioserverless', 'functions');
const builtFile = (route: DeployedRoute) => `${functionFile(route)}.js`;
const PROTECTED = PROTECTED_ROUTES.map(builtFile);
/** The exports of each private Function for the customer's other Functions. */
const PRIVATE = PRIVATE_ROUTES.map((route) => [builtFile(route), route.exports] as const);

/**
 * Twilio stores each file under a separate name, apart from the project's other files: a flat
 * folder with the production dependencies, and nothing above it.
 */
let deployed = '';

beforeAll(() => {
  deployed = temporaryFolder();
  for (const name of ['@twilio/runtime-handler', 'twilio']) {
    const link = join(deployed, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(PROJECT_ROOT, 'node_modules', name), link, 'junction');
  }
});

afterAll(() => rmSync(deployed, { recursive: true, force: true }));

/**
 * Runs a script in a process that has the Function as `bundle`.
 *
 * @returns The JSON that the script passes to `answer`, and the files loaded by the end.
 */
function runDeployed(path: string, script: string): { answer: unknown; loaded: string[] } {
  copyFileSync(join(FUNCTIONS, path), join(deployed, 'ZN0.js'));
  const program = `
    const bundle = require('./ZN0.js');
    function answer(value) {
      console.log(JSON.stringify({ answer: value, loaded: Object.keys(require.cache) }));
    }
    ${script}
  `;
  const output = execFileSync(process.execPath, ['-e', program], {
    cwd: deployed,
    env: {},
    encoding: 'utf8',
  });
  const { answer, loaded } = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
  return { answer, loaded: loaded.map((file: string) => basename(file)) };
}

const TYPES_OF_EXPORTS = `
  answer(Object.fromEntries(Object.entries(bundle).map(([name, value]) => [name, typeof value])));
`;

describe('a Function, deployed alone', () => {
  test('has a test here', () => {
    const built = readdirSync(FUNCTIONS, { recursive: true, encoding: 'utf8' });
    expect(built.filter((path) => path.endsWith('.js')).sort()).toEqual(
      ALL_ROUTES.map(builtFile).sort(),
    );
  });

  test.each(PROTECTED)('loads by itself, with a handler: %s', (path) => {
    const { answer, loaded } = runDeployed(path, TYPES_OF_EXPORTS);
    expect(answer).toEqual({ handler: 'function' });
    // Not even the `twilio` package, which would take most of a cold start.
    expect(loaded).toEqual(['ZN0.js']);
  });

  test.each(PRIVATE)('loads by itself: %s, with %j', (path, names) => {
    const { answer, loaded } = runDeployed(path, TYPES_OF_EXPORTS);
    expect(answer).toEqual(Object.fromEntries(names.map((name) => [name, 'function'])));
    expect(loaded).toEqual(['ZN0.js']);
  });

  test('filters an event', () => {
    const callback = asCallback({
      ...SKETCH,
      taskAttributes: JSON.stringify({
        direction: 'inbound',
        from: '+15555550123',
        conversations: { queue: 'Billing', talk_time: 93, content: 'Alex Example called' },
      }),
    });
    const { answer, loaded } = runDeployed(
      'taskrouter/events-filter.private.js',
      `answer(bundle.filterEvent(${JSON.stringify(callback)}).event);`,
    );
    expect(answer).toMatchObject({
      id: SKETCH.id,
      type: 'com.twilio.taskrouter.task.created',
      data: {
        event_type: 'task.created',
        task_attributes: {
          direction: 'inbound',
          conversations: { queue: 'Billing', talk_time: 93 },
        },
      },
    });
    expect(JSON.stringify(answer)).not.toMatch(/5555550123|Alex/);
    expect(loaded).toEqual(['ZN0.js']);
  });

  test.each(PROTECTED)('refuses a request without signature: %s', (path) => {
    const context = { AUTH_TOKEN, DOMAIN_NAME: 'hipaa-guard-0000.example.com' };
    const event = { request: { headers: {}, cookies: {} }, ...asCallback(SKETCH) };
    const { answer, loaded } = runDeployed(path, callOfHandler(context, event));
    expect(answer).toMatchObject({
      error: null,
      status: 403,
      body: { error: 'signature_missing' },
    });
    expect(loaded).toEqual(['ZN0.js']);
  });

  test('answers the event callback as TaskRouter requires, without loading any package', () => {
    const DOMAIN_NAME = 'localhost:3000';
    const PATH = '/taskrouter/events';
    const callback = asCallback(SKETCH);
    const signature = getExpectedTwilioSignature(
      AUTH_TOKEN,
      `http://${DOMAIN_NAME}${PATH}`,
      callback,
    );
    const { answer, loaded } = runDeployed(
      'taskrouter/events.protected.js',
      callOfHandler(
        { AUTH_TOKEN, DOMAIN_NAME, PATH, EVENTS_SINK_URL: 'file:events.ndjson' },
        { request: { headers: { 'x-twilio-signature': signature } }, ...callback },
      ),
    );
    expect(answer).toEqual({
      error: null,
      status: 204,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(JSON.parse(readFileSync(join(deployed, 'events.ndjson'), 'utf8')).id).toBe(SKETCH.id);
    expect(loaded).toEqual(['ZN0.js']);
  });
});

/** A script that calls the handler with the globals of Twilio's runtime, and returns its answer. */
function callOfHandler(context: object, event: object): string {
  return `
    globalThis.Twilio = {
      Response: class {
        headers = {};
        setStatusCode(status) { this.status = status; }
        setBody(body) { this.body = body; }
        appendHeader(name, value) { this.headers[name] = value; }
      },
    };
    globalThis.Runtime = { getAssets: () => ({}) };
    bundle.handler(${JSON.stringify(context)}, ${JSON.stringify(event)}, (error, response) =>
      answer({ error, ...response }),
    );
  `;
}
