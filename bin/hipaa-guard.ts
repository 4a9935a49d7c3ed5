#!/usr/bin/env node
import { accessLog } from './access-log';
import { audit } from './audit';
import { checkMedia } from './check-media';
import { type Command, type ExitCode, parseCommandLine, UsageError } from './command';
import { configure } from './configure';
import { demo } from './demo';
import { deploy } from './deploy';
import { filter } from './filter';
import { guardOutput } from './guard-output';
import { reconcile } from './reconcile';
import { serve } from './serve';
import { sign } from './sign';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['demo', demo],
  ['deploy', deploy],
  ['configure', configure],
  ['filter', filter],
  ['reconcile', reconcile],
  ['check-media', checkMedia],
  ['audit', audit],
  ['access-log', accessLog],
  ['sign', sign],
  ['serve', serve],
]);

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === '--help' || name === '-h') {
    process.stdout.write(overview());
    return 0;
  }
  const command = COMMANDS.get(name ?? '');
  if (command === undefined) {
    if (name !== undefined) process.stderr.write(`Unknown command '${name}'\n\n`);
    process.stderr.write(overview());
    return 2;
  }
  try {
    const { values, positionals } = parseCommandLine(command, args);
    if (values['help'] === true) {
      process.stdout.write(command.help);
      return 0;
    }
    return await command.run(values, positionals);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nSee: hipaa-guard ${name} --help\n`);
    return 2;
  }
}

function overview(): string {
  const width = Math.max(...[...COMMANDS.keys()].map((name) => name.length));
  const lines = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: hipaa-guard COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\nEach command has --help.\n`;
}

guardOutput();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // A bug: its message may quote input, so that its class and place are all that is said.
    const [, ...stack] = error instanceof Error ? (error.stack ?? '').split('\n    at ') : [];
    process.stderr.write(
      `internal error (${error instanceof Error ? error.name : typeof error})\n`,
    );
    process.stderr.write(stack.map((frame) => `    at ${frame}\n`).join(''));
    process.exitCode = 2;
  },
);
