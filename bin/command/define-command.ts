import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestName } from '../../src/terminal/nearest-name';
import { visible } from '../../src/terminal/visible';
import { print } from '../terminal/output';
import type { ExitCode } from './exit-code';
import { UsageError } from './usage-error';

type Options = NonNullable<ParseArgsConfig['options']>;

const HELP = { help: { type: 'boolean', short: 'h' } } as const;

interface ParseConfig<CommandOptions extends Options> {
  args: string[];
  options: CommandOptions & typeof HELP;
  strict: true;
  allowPositionals: boolean;
  tokens: true;
}

/** The given options, with the types that `parseArgs` infers. */
export type ValuesOf<CommandOptions extends Options> = ReturnType<
  typeof parseArgs<ParseConfig<CommandOptions>>
>['values'];

export interface CommandDefinition<CommandOptions extends Options> {
  /** What `--help` prints. */
  readonly help: string;
  readonly options: CommandOptions;
  /** Whether it takes arguments in addition to options. */
  readonly takesArguments: boolean;
  readonly run: (values: ValuesOf<CommandOptions>, args: readonly string[]) => Promise<ExitCode>;
}

/**
 * Runs one command of `hipaa-guard`.
 *
 * @throws {ExpectedError} for what the user can fix; a {@link UsageError} for an option or argument
 *   that the command does not take.
 */
export type Command = (args: readonly string[]) => Promise<ExitCode>;

type Token = NonNullable<ReturnType<typeof parseArgs<ParseConfig<Options>>>['tokens']>[number];

/** Defines a command with its options and `--help`. */
export function defineCommand<const CommandOptions extends Options>({
  help,
  options,
  takesArguments,
  run,
}: CommandDefinition<CommandOptions>): Command {
  return async (args) => {
    const { values, positionals, tokens } = parse({
      args: [...args],
      options: { ...options, ...HELP },
      strict: true,
      allowPositionals: takesArguments,
      tokens: true,
    });
    requireOnce(tokens, options);
    if ('help' in values) {
      print(help);
      return 0;
    }
    return run(values, positionals);
  };
}

/**
 * Refuses a repeated option: Node.js uses only the last value, so less would be done than asked.
 *
 * @throws {UsageError}
 */
function requireOnce(tokens: readonly Token[], options: Options): void {
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option' || options[token.name]?.type !== 'string') continue;
    if (given.has(token.name) && options[token.name]?.multiple !== true) {
      throw new UsageError(`--${token.name} is given twice`);
    }
    given.add(token.name);
  }
}

function parse<CommandOptions extends Options>(config: ParseConfig<CommandOptions>) {
  try {
    return parseArgs(config);
  } catch (error) {
    // The first sentence of Node's message names the option; it is only shown on this terminal.
    const [message = ''] = String(error instanceof Error ? error.message : error).split(/\.\s/);
    throw new UsageError(visible(plainly(message, Object.keys(config.options))));
  }
}

/** Node's sentence in plainer words, with the option that is probably meant. */
function plainly(message: string, options: readonly string[]): string {
  const [, unknown = ''] = /Unknown option '--(.+)'$/.exec(message) ?? [];
  const nearest = nearestName(unknown, options);
  if (nearest !== undefined) return `${message}: did you mean '--${nearest}'?`;
  return message.replace(/argument (?:is ambiguous|missing)$/, 'needs a value');
}
