import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyProject } from '../support/copy-project';
import { DEPLOYED_LIST } from '../support/deployed-list';
import { PROJECT_ROOT } from '../support/project-root';
import { runToolkit, type ToolkitResult } from '../support/run-toolkit';
import { type ServerlessApi, startServerlessApi, type Upload } from '../support/serverless-api';
import { sidOf } from '../support/sids';

const CREDENTIALS = { accountSid: sidOf('AC'), authToken: 'f0'.repeat(16) };
const SETTINGS = {
  GUARD_MODE: 'strict',
  EVENTS_SINK_URL: 'https://sink.example.com/events',
  EVENTS_SINK_SECRET: 'whsec_aW52ZW50ZWQgZm9yIHRoaXMgdGVzdCBvbmx5',
};

let api: ServerlessApi;
let project = '';
let result: ToolkitResult;

beforeAll(async () => {
  api = await startServerlessApi(CREDENTIALS);
  project = copyProject(PROJECT_ROOT, {
    ACCOUNT_SID: CREDENTIALS.accountSid,
    AUTH_TOKEN: CREDENTIALS.authToken,
    ...SETTINGS,
    CALLBACK_BASE_URL: '',
  });
  const twilioRun = require.resolve('twilio-run/bin/twilio-run');
  result = await runToolkit({
    root: PROJECT_ROOT,
    twilioRun,
    command: [twilioRun, 'deploy'],
    cwd: project,
    environment: { HOME: project },
    api,
  });
});

afterAll(async () => {
  await api.close();
  rmSync(project, { recursive: true, force: true });
});

describe('`twilio-run deploy`', () => {
  test('ends well, and calls nobody but the Serverless API', () => {
    if (result.exitCode !== 0) throw new Error(result.output);
    expect(result.refusedConnections).toEqual([]);
  });

  test('activates one build, of exactly the list that was decided on', () => {
    expect(api.deployments).toHaveLength(1);
    expect(listOf(api.deployments[0]?.uploads ?? [])).toEqual(DEPLOYED_LIST);
  });

  test('uploads nothing beside it: no source map, no file of settings', () => {
    expect(listOf(api.uploads)).toEqual(DEPLOYED_LIST);
    const { EVENTS_SINK_URL, EVENTS_SINK_SECRET } = SETTINGS;
    for (const value of [...Object.values(CREDENTIALS), EVENTS_SINK_URL, EVENTS_SINK_SECRET]) {
      expect(api.uploads.filter(({ content }) => content.includes(value))).toEqual([]);
    }
  });

  test('uploads the built files as they are', () => {
    expect(api.uploads.map(({ content }) => content).sort()).toEqual(
      [...textsBelow('functions', '.js'), ...textsBelow('assets', '.json')].sort(),
    );
  });

  test('asks for Node 22 and for the two packages, at the versions of package.json', () => {
    const { dependencies } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
    expect(api.deployments[0]).toMatchObject({
      runtime: 'node22',
      dependencies: ['@twilio/runtime-handler', 'twilio'].map((name) => ({
        name,
        version: dependencies[name],
      })),
    });
  });

  test('sets the variables of .env before activation: no credentials, nothing empty', () => {
    expect(api.deployments[0]?.variables).toEqual(SETTINGS);
  });

  test('prints no secret', () => {
    expect(result.output).not.toContain(CREDENTIALS.authToken);
    expect(result.output).not.toContain(SETTINGS.EVENTS_SINK_SECRET);
  });
});

function listOf(uploads: readonly Upload[]): readonly string[] {
  return uploads.map(({ visibility, path }) => `${visibility} ${path}`).sort();
}

/** The built files' texts. */
function textsBelow(folder: 'functions' | 'assets', extension: string): readonly string[] {
  const built = join(PROJECT_ROOT, '.twilioserverless', folder);
  return readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => readFileSync(join(built, path), 'utf8'));
}
