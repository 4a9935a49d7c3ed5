import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../src/local-server/free-port';
import { type LocalServer, startLocalServer } from '../../src/local-server/start-local-server';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { PROJECT_ROOT } from '../support/project-root';
import { sidOf } from '../support/sids';
import { signedForm } from '../support/signed/signed-form';
import { copyProject } from '../support/toolkit/copy-project';
import { DEPLOYED_LIST } from '../support/toolkit/deployed-list';
import { runToolkit, type ToolkitResult } from '../support/toolkit/run-toolkit';
import { type ServerlessApi, startServerlessApi } from '../support/toolkit/serverless-api';

const CREDENTIALS = { accountSid: sidOf('AC'), authToken: 'f0'.repeat(16) };

const PAGE = readFileSync(join(PROJECT_ROOT, 'docs', 'private-functions.md'), 'utf8');
/** The Function that the page shows, unchanged. */
const [, SHOWN = ''] =
  /`functions\/clinic\/queue\.protected\.js`:\n\n```js\n(.*?)```/s.exec(PAGE) ?? [];

/** Files that a customer may have in the clone. */
const FILES: Readonly<Record<string, string>> = {
  'functions/clinic/queue.protected.js': SHOWN,
  'functions/clinic/Greet_2.protected.ts': `
    import '@twilio-labs/serverless-runtime-types';
    import { Context, ServerlessCallback } from '@twilio-labs/serverless-runtime-types/types';
    import { stringify } from 'yaml';
    import { greeting } from '../../clinic/greeting';

    export function handler(_: Context, event: { name?: string }, callback: ServerlessCallback) {
      callback(null, stringify({ [greeting()]: event.name }));
    }
  `,
  'functions/hours.private.js': `
    const { greeting } = require('../clinic/greeting');
    exports.hours = async () => {
      const { closing } = await import('../clinic/closing.mjs');
      return [greeting(), require('yaml').parse('9'), closing, eval('2')];
    };
  `,
  'functions/clinic/rooms.private.ts': 'export const rooms: readonly number[] = [1, 2];',
  'functions/clinic/types.d.ts': 'export type Room = number;',
  'functions/clinic/README.md': 'About the clinic.',
  'functions/.DS_Store': '',
  'functions/clinic/.queue.protected.js.swp': '',
  'functions/clinic/queue.protected.js~': '',
  'assets/.DS_Store': '',
  'assets/clinic/Rooms 2.private.txt': 'Room 2\n',
  'clinic/closing.mjs': 'export const closing = 17;',
  'clinic/greeting.ts': "export const greeting = () => 'Grüß Gott';",
};

const OWN = [
  'protected /clinic/queue',
  'protected /clinic/Greet_2',
  'private /hours',
  'private /clinic/rooms',
  'private /clinic/Rooms-2.txt',
];

let api: ServerlessApi;
let project = '';
let result: ToolkitResult;

beforeAll(async () => {
  api = await startServerlessApi(CREDENTIALS);
  project = copyProject(PROJECT_ROOT, {
    ACCOUNT_SID: CREDENTIALS.accountSid,
    AUTH_TOKEN: CREDENTIALS.authToken,
    EVENTS_SINK_URL: 'https://sink.example.com/events',
    EVENTS_SINK_SECRET: 'whsec_aW52ZW50ZWQgZm9yIHRoaXMgdGVzdCBvbmx5',
  });
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
  // The result of `npm install yaml`, with a package that is here anyway.
  const { dependencies, devDependencies, ...rest } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  );
  const { yaml, ...others } = devDependencies;
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ ...rest, dependencies: { ...dependencies, yaml }, devDependencies: others }),
  );
  result = await runToolkit({
    root: PROJECT_ROOT,
    twilioRun: require.resolve('twilio-run/bin/twilio-run'),
    command: [join(project, 'dist', 'hipaa-guard.js'), 'deploy'],
    cwd: project,
    environment: { HOME: project },
    api,
  });
});
afterAll(async () => {
  await api.close();
  rmSync(project, { recursive: true, force: true });
});

describe("a customer's own Functions, of each language and visibility", () => {
  test('are deployed beside those of this project, and stray files are not', () => {
    if (result.exitCode !== 0) throw new Error(result.output);
    expect(result.output).not.toContain('eval');
    const uploads = api.deployments[0]?.uploads ?? [];
    expect(uploads.map(({ visibility, path }) => `${visibility} ${path}`).sort()).toEqual(
      [...DEPLOYED_LIST, ...OWN].sort(),
    );
  });

  test('bring the packages that they need', () => {
    expect(api.deployments[0]?.dependencies).toContainEqual({ name: 'yaml', version: '2.9.1' });
  });

  test('include the files that they share, and no package that Twilio installs', () => {
    const [hours] = (api.deployments[0]?.uploads ?? []).filter(({ path }) => path === '/hours');
    expect(hours?.content).toContain('Grüß Gott');
    expect(hours?.content).toContain('closing: () => 17');
    expect(hours?.content).toContain('require("yaml")');
    expect(hours?.content).not.toContain('clinic/greeting")');
  });
});

describe('once they run', () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer({
      root: project,
      port: await freePort(),
      environment: { AUTH_TOKEN: CREDENTIALS.authToken },
      output: 'pipe',
    });
    server.process.stdout?.resume();
    server.process.stderr?.resume();
  });
  afterAll(() => server.stop());

  test('the one in docs/private-functions.md filters an event, and refuses a stranger', async () => {
    const url = `${server.url}/clinic/queue`;
    const event = asCallback({
      ...SKETCH,
      taskAttributes: JSON.stringify({ conversations: { queue: 'Billing' }, name: 'Alex' }),
    });
    const answer = await fetch(url, signedForm(url, event, CREDENTIALS.authToken));
    expect([answer.status, await answer.json()]).toEqual([200, { queue: 'Billing' }]);
    expect((await fetch(url, { method: 'POST' })).status).toBe(403);
  });

  test('the one in TypeScript has its package and the shared file', async () => {
    const answer = await fetch(`${server.url}/clinic/Greet_2?name=Alex`);
    expect(await answer.text()).toBe('Grüß Gott: Alex\n');
  });
});
