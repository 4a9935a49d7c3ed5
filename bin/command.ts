import { type ParseArgsConfig, parseArgs } from 'node:util';

/** `0` done and clean · `1` findings · `2` wrong usage or settings. */
export type ExitCode = 0 | 1 | 2;

/** One command of `hipaa-guard`. */
export interface Command {
  /** A line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (values: OptionValues) => Promise<ExitCode>;
}

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** The command was called wrongly; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws {UsageError} for options that the command does not have. */
export function parseOptions(command: Command, args: readonly string[]): OptionValues {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      strict: true,
      allowPositionals: false,
    });
    return values as OptionValues;
  } catch (error) {
    // Node's message names the option and gives a hint on positionals; it stays on this terminal.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
