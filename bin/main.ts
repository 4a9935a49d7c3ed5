import { version } from '../package.json';
import { DiskFullError } from '../src/errors/disk-full-error';
import { ExpectedError } from '../src/errors/expected-error';
import { columns } from '../src/terminal/columns';
import { nearestName } from '../src/terminal/nearest-name';
import { visible } from '../src/terminal/visible';
import type { ExitCode } from './command/exit-code';
import { COMMANDS } from './commands';
import { guardOutput } from './terminal/guard-output';
import { print, tell } from './terminal/output';

/** Runs the command named by the arguments, and sets the exit code. Never rejects. */
export async function main(args: readonly string[]): Promise<void> {
  guardOutput();
  try {
    process.exitCode = await runNamed(args);
  } catch (error) {
    // A bug. Its message may quote input, so only its class and location are printed.
    const [, ...stack] = error instanceof Error ? (error.stack ?? '').split('\n    at ') : [];
    tell(`internal error (${error instanceof Error ? error.name : typeof error})\n`);
    tell(stack.map((frame) => `    at ${frame}\n`).join(''));
    process.exitCode = 2;
  }
}

async function runNamed([name, ...args]: readonly string[]): Promise<ExitCode> {
  switch (name) {
    case undefined:
      tell(overview());
      return 2;
    case '--help':
    case '-h':
      print(overview());
      return 0;
    case '--version':
      print(`${version}\n`);
      return 0;
    case 'help':
      // `help COMMAND` is `COMMAND --help`.
      return runNamed([...args, '--help']);
    default:
      return runCommand(name, args);
  }
}

async function runCommand(name: string, args: readonly string[]): Promise<ExitCode> {
  const command = COMMANDS.get(name);
  if (command === undefined) {
    tell(`${unknownCommand(name)}\n\n${overview()}`);
    return 2;
  }
  try {
    const run = await command.load();
    return await run(args);
  } catch (error) {
    if (isFolderGone(error)) {
      tell('the current folder has been removed\n');
      return 2;
    }
    if (!(error instanceof ExpectedError)) throw error;
    tell(`${error.message}\n`);
    // Other arguments would not free disk space.
    if (!(error instanceof DiskFullError)) {
      tell(`See: hipaa-guard ${name} --help\n`);
    }
    return 2;
  }
}

/** True when the current folder no longer exists. */
function isFolderGone(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

function unknownCommand(name: string): string {
  const nearest = nearestName(name, [...COMMANDS.keys(), 'help', '--help', '--version']);
  return `Unknown command '${visible(name)}'${nearest === undefined ? '' : `: did you mean '${nearest}'?`}`;
}

function overview(): string {
  const summaries = [...COMMANDS].map(([name, { summary }]) => [name, summary]);
  return [
    'Usage: hipaa-guard COMMAND [OPTIONS]',
    '       hipaa-guard help [COMMAND]',
    '       hipaa-guard --version',
    '',
    ...columns(summaries).map((line) => `  ${line}`),
    '',
    'Each command has --help.',
    '',
  ].join('\n');
}
