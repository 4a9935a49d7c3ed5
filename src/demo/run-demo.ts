import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Writable } from 'node:stream';
import { Policy } from '../filter/policy/policy';
import { freePort } from '../local-server/free-port';
import { startLocalServer } from '../local-server/start-local-server';
import { SETTING_NAMES } from '../settings/settings';
import { ACTS } from './acts';
import { DemoError } from './demo-error';
import { Expectations } from './expectations';
import { startMediaHost } from './media-host';
import { DEMO_ACCOUNT_SID, DEMO_POLICY } from './sample-callbacks';
import { SinkFile } from './sink-file';

/** As `.twilioserverlessrc` has it. */
const BUILT_FUNCTIONS = join('.twilioserverless', 'functions');

/** With it newer versions of Node.js would ask a proxy for this machine's own servers. */
const ENV_PROXY = 'NODE_USE_ENV_PROXY';

/**
 * Shows the product on this machine: the real local server with settings of its own, signed and
 * forged callbacks, Studio's calls, a batch of Event Streams, and what comes out of the sink.
 *
 * @param root The project's folder; `demo-output/` in it is written again.
 * @param environment What the local server runs in, but for its settings.
 * @returns Whether everything went as expected.
 * @throws {DemoError} when the Functions are not built, `demo-output/` cannot be written, or the
 *   server does not answer.
 * @throws {LocalServerError} when the server does not start.
 */
export async function runDemo(
  root: string,
  output: Writable,
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const print = (line = '') => output.write(`${line}\n`);
  const folder = join(root, 'demo-output');
  const sink = new SinkFile(join(folder, 'filtered-events.ndjson'));
  const authToken = randomBytes(16).toString('hex');
  if (!existsSync(join(root, BUILT_FUNCTIONS))) {
    throw new DemoError('the Functions are not built: run npm run build in the project');
  }

  const mediaHost = await startMediaHost();
  try {
    const policySource = { ...DEMO_POLICY, mediaHosts: [mediaHost.host] };
    const assetsFolder = writeFolder(folder, JSON.stringify(policySource, null, 2));
    print('Starting the local server …');
    const server = await startLocalServer({
      root,
      port: await freePort(),
      environment: {
        ...withoutSettings(environment),
        ACCOUNT_SID: DEMO_ACCOUNT_SID,
        AUTH_TOKEN: authToken,
        EVENTS_SINK_URL: `file:${sink.path}`,
      },
      assetsFolder,
      output: 'pipe',
    });
    server.process.stdout?.resume();
    server.process.stderr?.resume();
    try {
      const stage = {
        ...{ url: server.url, authToken, sink, print, mediaHost: mediaHost.host },
        policy: new Policy(policySource),
        expect: new Expectations(),
      };
      for (const [index, { title, play }] of ACTS.entries()) {
        print();
        print(`${index + 1}. ${title}`);
        await play(stage);
      }
      const { areMet } = stage.expect;
      print();
      print(`The filtered events: ${relative(process.cwd(), sink.path) || sink.path}`);
      print(
        areMet ? 'Everything went as expected.' : 'Something did not go as expected: see above.',
      );
      return areMet;
    } finally {
      await server.stop();
    }
  } finally {
    await mediaHost.close();
  }
}

/** @returns The folder of the Assets that are served instead of the built ones. */
function writeFolder(folder: string, policy: string): string {
  const assetsFolder = join(folder, 'assets');
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(assetsFolder, { recursive: true });
    writeFileSync(join(assetsFolder, 'policy.private.json'), policy);
  } catch {
    throw new DemoError('demo-output cannot be written in the project’s folder');
  }
  return assetsFolder;
}

/** The demo has settings of its own; those of the machine's owner stay out of it. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const result = { ...environment };
  for (const name of [...SETTING_NAMES, ENV_PROXY]) delete result[name];
  return result;
}
