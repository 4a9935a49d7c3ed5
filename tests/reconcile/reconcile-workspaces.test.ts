import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createSink } from '../../src/delivery/create-sink';
import { Policy } from '../../src/filter/policy/policy';
import { checkpointFiles } from '../../src/reconcile/checkpoint-files';
import {
  type ReconcileWorkspacesOptions,
  reconcileWorkspaces,
  type WorkspaceResult,
} from '../../src/reconcile/reconcile-workspaces';
import { redeliver } from '../../src/reconcile/redeliver';
import { StateFileError } from '../../src/reconcile/state-file-error';
import { twilioApi } from '../../src/twilio-api/twilio-api';
import { sidOf } from '../support/sids';
import { reconcileServers } from '../support/sinks/reconcile-servers';
import { temporaryFolder } from '../support/temporary-folder';
import { standInAgent } from '../support/twilio-api/stand-in-agent';
import { sketches, WORKSPACE, workspaceEvents } from '../support/twilio-api/workspace-events';

const HOUR = 3_600_000;
const COUNT = 60;
const EVENTS = sketches(COUNT, Date.now() - 3 * HOUR, Date.now() - HOUR);
const WORKSPACES = [WORKSPACE, sidOf('WS', 'other')];

const servers = reconcileServers({ resources: workspaceEvents(EVENTS) });
let files: ReadonlyMap<string, string>;

beforeEach(async () => {
  await servers.start();
  files = checkpointFiles(join(temporaryFolder(), 'checkpoint'), WORKSPACES);
});

async function run(
  options: Partial<ReconcileWorkspacesOptions> = {},
): Promise<readonly WorkspaceResult[]> {
  const credentials = { accountSid: sidOf('AC'), username: 'AC', password: 'x' };
  const sink = createSink(servers.sink.settings, { deployed: false });
  const results: WorkspaceResult[] = [];
  const all = reconcileWorkspaces({
    api: twilioApi(
      { ...credentials, kind: 'auth_token' },
      { agent: standInAgent(servers.taskRouter, servers.authority), backoffMs: 1 },
    ),
    workspaceSids: WORKSPACES,
    times: { since: '6h', until: undefined },
    filter: { policy: new Policy(), mode: 'guarded' },
    deliver: async (event) => redeliver(event, { sink, backoffMs: 1 }),
    concurrency: 16,
    checkpointFiles: files,
    dryRun: false,
    ...options,
  });
  for await (const result of all) results.push(result);
  return results;
}

const workspacesOf = (results: readonly WorkspaceResult[]) =>
  results.map(({ workspaceSid }) => workspaceSid);
const fileOf = (workspaceSid = '') => files.get(workspaceSid) ?? '';

describe('reconcileWorkspaces', () => {
  test('reads the workspaces in turn, and keeps the progress of each', async () => {
    const results = await run();
    expect(workspacesOf(results)).toEqual(WORKSPACES);
    for (const { workspaceSid, span, stop } of results) {
      expect(stop).toBeUndefined();
      expect(JSON.parse(readFileSync(fileOf(workspaceSid), 'utf8'))).toMatchObject({
        workspace: workspaceSid,
        mode: 'guarded',
        reached: new Date(span.until).toISOString(),
      });
    }
  });

  test('begins no further workspace once the sink accepts no events', async () => {
    await servers.sinkThat(() => (_, __, response) => void response.writeHead(401).end());
    const results = await run();
    expect(workspacesOf(results)).toEqual([WORKSPACE]);
    expect(results[0]?.stop).toMatchObject({ failure: 'refused', status: 401 });
  });

  test('goes on with the next workspace when one cannot be read', async () => {
    await servers.start({
      fault: ({ query, pathParameters: [workspaceSid] }) =>
        workspaceSid === WORKSPACE && query.get('PageSize') !== '1'
          ? { status: 404, body: { code: 20404 } }
          : undefined,
    });
    const results = await run();
    expect(results.map(({ stop }) => stop)).toMatchObject([{ failure: 'not_found' }, undefined]);
  });

  test('delivers and writes nothing when the checkpoint of any workspace is of another run', async () => {
    const [first, last] = WORKSPACES;
    await run({ filter: { policy: new Policy(), mode: 'strict' }, workspaceSids: [last ?? ''] });
    const requests = servers.sink.requests();
    await expect(run()).rejects.toThrow(StateFileError);
    expect(servers.sink.requests()).toBe(requests);
    expect(existsSync(fileOf(first))).toBe(false);
  });

  test('delivers nothing when the checkpoint of any workspace cannot be written', async () => {
    const [, last = ''] = WORKSPACES;
    files = new Map([...files, [last, join(fileOf(last), 'missing', 'checkpoint')]]);
    await expect(run()).rejects.toThrow('--checkpoint: the file cannot be written');
    expect(servers.sink.requests()).toBe(0);
  });

  test('begins a dry run at the checkpoint, and leaves it unchanged', async () => {
    await run();
    const file = fileOf(WORKSPACE);
    const saved = JSON.parse(readFileSync(file, 'utf8'));
    const reached = new Date(Date.now() - 2 * HOUR).toISOString();
    writeFileSync(file, JSON.stringify({ ...saved, reached }));
    const [result] = await run({ dryRun: true, deliver: async () => undefined });
    expect(result?.counts.read).toBeGreaterThan(0);
    expect(result?.counts.read).toBeLessThan(COUNT);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...saved, reached });
  });
});

describe('the file of a checkpoint', () => {
  test('is the named one, for one workspace', () => {
    expect([...checkpointFiles('file', [WORKSPACE])]).toEqual([[WORKSPACE, 'file']]);
  });

  test('does not exist when none is requested', () => {
    expect(checkpointFiles(undefined, WORKSPACES).size).toBe(0);
  });
});
