import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { temporaryFolder } from '../temporary-folder';
import type { ServerlessApi } from './serverless-api';

export interface ToolkitRun {
  /** The project's folder. */
  readonly root: string;
  /** Any file of the `twilio-run` package to use. */
  readonly twilioRun: string;
  /** The script to run, and its arguments. */
  readonly command: readonly string[];
  readonly cwd: string;
  /** The command's whole environment, except the variables that lead it to the stand-in. */
  readonly environment: Readonly<Record<string, string>>;
  readonly api: ServerlessApi;
}

export interface ToolkitResult {
  readonly exitCode: number | null;
  /** Its output, stdout before stderr. */
  readonly output: string;
  /** Other hosts than the stand-in that it tried to reach; nothing was sent to them. */
  readonly refusedConnections: readonly string[];
}

/** Runs a command of Twilio's toolkit, unmodified, with a stand-in for the Serverless API. */
export async function runToolkit(run: ToolkitRun): Promise<ToolkitResult> {
  const folder = temporaryFolder();
  const refused = join(folder, 'refused-connections');
  const preload = join(run.root, 'tests', 'support', 'toolkit', 'serverless-api-preload.cjs');
  try {
    const child = spawn(process.execPath, run.command, {
      cwd: run.cwd,
      env: {
        ...run.environment,
        // In the environment, so that it also applies to processes that the command starts.
        NODE_OPTIONS: `--require ${JSON.stringify(preload)}`,
        SERVERLESS_API_CLIENT: createRequire(run.twilioRun).resolve(
          '@twilio-labs/serverless-api/dist/api/utils/api-client',
        ),
        SERVERLESS_API_URL: run.api.url,
        REFUSED_CONNECTIONS: refused,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [output, errors, [exitCode]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    return {
      exitCode,
      output: output + errors,
      refusedConnections: existsSync(refused)
        ? readFileSync(refused, 'utf8').trimEnd().split('\n')
        : [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
