import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isListening } from './is-listening';
import { LocalServerError } from './local-server-error';
import { toolkitScript } from './toolkit-script';

export interface LocalServerOptions {
  /** The project's folder, already built. */
  readonly root: string;
  readonly port: number;
  /** The server's whole environment: Functions find it in their context. `.env` is not read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A folder of Assets to serve instead of the built ones. */
  readonly assetsFolder?: string;
  /** Where the server's own output goes. */
  readonly output: 'inherit' | 'pipe';
}

export interface LocalServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** Stops the server; resolves when it has ended. */
  readonly stop: () => Promise<void>;
}

const START_TIMEOUT_MS = 20_000;
/** A server that still runs after this time is killed. */
const STOP_TIMEOUT_MS = 5_000;

/**
 * Serves the built Functions with the toolkit's development server, `twilio-run start`, in a
 * separate process. Resolves when it accepts connections.
 *
 * @throws {ToolkitMissingError} when the toolkit is not installed.
 * @throws {LocalServerError} when the server ends, or does not answer, within 20 s.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { root, port, environment, assetsFolder, output } = options;
  const twilioRun = toolkitScript(root);
  // twilio-run lets an .env file override the environment. It gets one without settings, so that
  // the environment wins.
  const scratch = mkdtempSync(join(tmpdir(), 'hipaa-guard-'));
  const noSettings = join(scratch, 'empty.env');
  writeFileSync(noSettings, '');

  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      twilioRun,
      'start',
      ...['--cwd', root],
      ...['--port', String(port)],
      ...['--env', noSettings],
      '--load-local-env',
      // The toolkit's line for each request holds its URL, with the query.
      '--no-logs',
      ...(assetsFolder === undefined ? [] : ['--assets-folder', relative(root, assetsFolder)]),
    ],
    { cwd: root, env: withoutContext(environment), stdio: ['ignore', output, output] },
  );
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill();
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(patience);
  };
  try {
    await waitUntilListening(child, port);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { url: `http://localhost:${port}`, process: child, stop };
}

/** What the runtime itself sets in a Function's context (Twilio docs, "Function execution"). */
const OF_THE_RUNTIME = ['PATH', 'DOMAIN_NAME'];

/**
 * twilio-run copies the environment over a Function's context, so the shell's variables of these
 * names would replace the Function's. It needs no `PATH`: it looks up no program.
 */
function withoutContext(environment: LocalServerOptions['environment']): NodeJS.ProcessEnv {
  const entries = Object.entries(environment);
  return Object.fromEntries(entries.filter(([name]) => !OF_THE_RUNTIME.includes(name)));
}

async function waitUntilListening(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      throw new LocalServerError('the local server ended while starting');
    }
    if (await isListening(port)) return;
    await delay(100);
  }
  throw new LocalServerError('the local server did not start within 20 s');
}
