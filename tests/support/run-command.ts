import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const COMMAND_LINE = join(__dirname, '..', '..', 'dist', 'hipaa-guard.js');

interface CommandOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the built command line in a process of its own, with no settings but those given. */
export function startCommand(
  args: readonly string[],
  { input = '', environment = {} }: CommandOptions = {},
) {
  const child = spawn(process.execPath, [COMMAND_LINE, ...args], { env: environment });
  child.stdin.on('error', () => undefined).end(input);
  return child;
}

/** Runs the built command line to its end. */
export async function runCommand(args: readonly string[], options: CommandOptions = {}) {
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
