import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * `0` done and clean · `1` findings · `2` wrong usage or settings; of `audit` also `3` only rows that
 * need a person are open · `4` API errors left required rows untested.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** One command of `hipaa-guard`. */
export interface Command {
  /** A line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Whether it takes arguments besides its options. */
  readonly takesArguments: boolean;
  readonly run: (values: OptionValues, args: readonly string[]) => Promise<ExitCode>;
}

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** The command was called wrongly; the message says what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws {UsageError} for options and arguments that the command does not take. */
export function parseCommandLine(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      strict: true,
      allowPositionals: command.takesArguments,
    });
    return { values: values as OptionValues, positionals };
  } catch (error) {
    // Node's message names the option, in its first sentence; it stays on this terminal.
    const [message = ''] = String(error instanceof Error ? error.message : error).split('. ');
    throw new UsageError(message);
  }
}
