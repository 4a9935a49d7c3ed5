import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SETTING_NAMES } from '../../../src/settings/settings';
import { PROJECT_ROOT } from '../project-root';

export const COMMAND_LINE = join(PROJECT_ROOT, 'dist', 'hipaa-guard.js');

interface RunOptions {
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder that it runs in, if not the test's. */
  readonly cwd?: string;
  /** The copy of the project to run the command line of. */
  readonly project?: string;
  /** The maximum of 512-byte blocks in each file that it writes: a disk that gets full. */
  readonly roomInBlocks?: number;
  /** To interrupt it. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Empty, to keep a developer's `.env` out. */
export const NO_SETTINGS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...SETTING_NAMES,
    ...['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_API_KEY', 'TWILIO_API_SECRET'],
    ...['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'],
  ].map((name) => [name, '']),
);

/** Starts the built command line in a separate process, with only the given settings. */
export function startCommand(
  args: readonly string[],
  { input = '', environment = {}, cwd, project, roomInBlocks, onStart }: RunOptions = {},
) {
  const script = project === undefined ? COMMAND_LINE : join(project, 'dist', 'hipaa-guard.js');
  const command = [process.execPath, script, ...args];
  const [program = '', ...rest] =
    roomInBlocks === undefined
      ? command
      : ['/bin/sh', '-c', `ulimit -f ${roomInBlocks} && exec "$0" "$@"`, ...command];
  const child = spawn(program, rest, {
    env: { ...NO_SETTINGS, ...environment },
    cwd,
  });
  onStart?.(child);
  child.stdin.on('error', () => undefined).end(input);
  return child;
}

/** Runs the built command line to its end. */
export async function runCommand(args: readonly string[], options: RunOptions = {}) {
  return outcomeOf(startCommand(args, options));
}

/** A command's output, and its exit code: `null` when it was killed. */
export async function outcomeOf(child: ReturnType<typeof startCommand>) {
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { stdout, stderr, exitCode: exitCode as number | null };
}
