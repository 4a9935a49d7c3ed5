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
  /** The folder that it runs in, other than the test's own. */
  readonly cwd?: string;
  /** The copy of the project whose command line it is. */
  readonly project?: string;
  /** How many blocks of 512 bytes each file may have that it writes: a disk that gets full. */
  readonly roomInBlocks?: number;
  /** For who wants to interrupt it. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Empty, so that a developer's `.env` does not come in. */
export const NO_SETTINGS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...SETTING_NAMES,
    ...['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_API_KEY', 'TWILIO_API_SECRET'],
    ...['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'],
  ].map((name) => [name, '']),
);

/** Starts the built command line in a process of its own, with no settings but those given. */
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

/** What a command has written, and its exit code: `null` when it was killed. */
export async function outcomeOf(child: ReturnType<typeof startCommand>) {
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { stdout, stderr, exitCode: exitCode as number | null };
}
