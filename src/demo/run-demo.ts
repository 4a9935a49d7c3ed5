import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Writable } from 'node:stream';
import { Policy } from '../filter/policy/policy';
import { freePort } from '../local-server/free-port';
import { type LocalServer, startLocalServer } from '../local-server/start-local-server';
import { SETTING_NAMES } from '../settings/settings';
import { ACTS, type Stage } from './acts';
import { DemoError } from './demo-error';
import { Expectations } from './expectations';
import { startMediaHost } from './media-host';
import { DEMO_ACCOUNT_SID, DEMO_POLICY } from './sample-callbacks';
import { SinkFile } from './sink-file';

const EVENTS_FILE = 'filtered-events.ndjson';

/** The same folder as in `.twilioserverlessrc`. */
const BUILT_FUNCTIONS = join('.twilioserverless', 'functions');

/** With it newer versions of Node.js would use a proxy even for this machine's own servers. */
const ENV_PROXY = 'NODE_USE_ENV_PROXY';

/**
 * Shows the product on this machine: the real local server with separate settings, signed and
 * forged callbacks, Studio's calls, a batch of Event Streams, and what comes out of the sink.
 *
 * @param root Where the Functions were built.
 * @param folder The events stay in its `demo-output/`. Demos may run there side by side.
 * @param environment The local server's environment, except for its settings.
 * @param signal Ends it early; then it rejects with the signal's reason, or with a failure that
 *   follows from it. Either way it leaves no server and no file behind.
 * @returns Whether everything went as expected.
 * @throws {DemoError} when the Functions are not built, `demo-output/` cannot be written, or the
 *   server does not answer.
 * @throws {LocalServerError} when the server does not start.
 */
export async function runDemo(
  root: string,
  folder: string,
  output: Writable,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<boolean> {
  if (!existsSync(join(root, BUILT_FUNCTIONS))) {
    throw new DemoError('the Functions are not built: run npm run build in the project');
  }
  const print = (line = '') => output.write(`${line}\n`);
  const results = join(folder, 'demo-output');
  const runFolder = writing(() => makeRunFolder(results));
  const sink = new SinkFile(join(runFolder, EVENTS_FILE));
  const mediaHost = await startMediaHost();
  try {
    const policySource = { ...DEMO_POLICY, mediaHosts: [mediaHost.host] };
    const policyText = JSON.stringify(policySource, null, 2);
    const assetsFolder = writing(() => makeAssets(runFolder, policyText));
    const authToken = randomBytes(16).toString('hex');
    print('Starting the local server …');
    const server = await startServer(root, assetsFolder, {
      ...withoutSettings(environment),
      ACCOUNT_SID: DEMO_ACCOUNT_SID,
      AUTH_TOKEN: authToken,
      EVENTS_SINK_URL: `file:${sink.path}`,
    });
    // Breaks off pending requests.
    signal.addEventListener('abort', () => void server.stop(), { once: true });
    try {
      const expect = new Expectations();
      const policy = new Policy(policySource);
      const { url } = server;
      const stage = { url, authToken, sink, policy, mediaHost: mediaHost.host, print, expect };
      await play(stage, signal);
      const events = join(results, EVENTS_FILE);
      writing(() => writeFileSync(events, sink.text()));
      print(`\nThe filtered events: ${relative(process.cwd(), events)}`);
      print(
        expect.areMet
          ? 'Everything went as expected.'
          : 'Something did not go as expected: see above.',
      );
      return expect.areMet;
    } finally {
      await server.stop();
    }
  } finally {
    await mediaHost.close();
    rmSync(runFolder, { recursive: true, force: true });
  }
}

/** Hides the server's own output. */
async function startServer(
  root: string,
  assetsFolder: string,
  environment: NodeJS.ProcessEnv,
): Promise<LocalServer> {
  const port = await freePort();
  const server = await startLocalServer({ root, port, environment, assetsFolder, output: 'pipe' });
  server.process.stdout?.resume();
  server.process.stderr?.resume();
  return server;
}

async function play(stage: Stage, signal: AbortSignal): Promise<void> {
  for (const [index, act] of ACTS.entries()) {
    signal.throwIfAborted();
    stage.print();
    stage.print(`${index + 1}. ${act.title}`);
    await act.play(stage);
  }
}

/** Makes a folder for this run only, so that a parallel one does not add to its events. */
function makeRunFolder(results: string): string {
  mkdirSync(results, { recursive: true });
  return mkdtempSync(join(results, 'run-'));
}

/** @returns The folder of the Assets to serve instead of the built ones. */
function makeAssets(runFolder: string, policy: string): string {
  const assetsFolder = join(runFolder, 'assets');
  mkdirSync(assetsFolder);
  writeFileSync(join(assetsFolder, 'policy.private.json'), policy);
  return assetsFolder;
}

/** @throws {DemoError} when it fails. */
function writing<Result>(write: () => Result): Result {
  try {
    return write();
  } catch {
    throw new DemoError('demo-output cannot be written in the project’s folder');
  }
}

/** Drops the settings of the machine's owner: the demo has its own. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const result = { ...environment };
  for (const name of [...SETTING_NAMES, ENV_PROXY]) delete result[name];
  return result;
}
