import { ExpectedError } from '../errors/expected-error';

/** A line of `.env` that is not what it seems. Says which and why, and never what stands there. */
export class DotEnvError extends ExpectedError {
  override readonly name = 'DotEnvError';
  readonly code = 'dot_env_invalid';
}

/**
 * What the toolkit takes for a setting: dotenv 6.2.0, `lib/main.js`, which twilio-run comes with.
 */
const SETTING = /^\s*([\w.-]+)\s*=\s*(.*)?\s*$/;
const BLANK_OR_COMMENT = /^\s*(?:#|$)/;

/** Quotes that the toolkit takes away, and with them all doubt about what the value is. */
const IN_QUOTES = /^(["']).*\1$/;
const HALF_IN_QUOTES = /^["'`]|["'`]\s*$/;
const WITH_COMMENT = /(?:^|\s)#/;

const NO_SETTING = "Twilio's toolkit passes over it; write NAME=VALUE, without export";

/**
 * The settings of an `.env`, as Twilio's toolkit reads them when it deploys and when it serves
 * locally, so that a setting means the same to the commands and to the Functions. Of a name that is
 * there twice the last value counts, as scripts that append one expect.
 *
 * Refuses what other readers of such files take otherwise, and whoever writes it probably means: a
 * line that the toolkit passes over (`export NAME=VALUE`), a comment that it takes for a part of
 * the value, a quote that it leaves there, a value that it forgets for an empty line further down.
 *
 * @throws {DotEnvError} for the first such line.
 */
export function parseDotEnv(text: string): Readonly<Record<string, string>> {
  const settings: Record<string, string> = {};
  for (const [index, line] of text.split('\n').entries()) {
    if (BLANK_OR_COMMENT.test(line)) continue;
    const [setting, name = '', raw = ''] = SETTING.exec(line) ?? [];
    const value = settingOf(raw);
    const before = Object.hasOwn(settings, name) ? settings[name] : undefined;
    const problem = setting === undefined ? NO_SETTING : (problemOf(raw) ?? emptied(before, value));
    if (problem !== undefined) throw new DotEnvError(`.env, line ${index + 1}: ${problem}`);
    settings[name] = value;
  }
  return settings;
}

function problemOf(value: string): string | undefined {
  if (value.length > 1 && IN_QUOTES.test(value)) return undefined;
  if (HALF_IN_QUOTES.test(value)) {
    return "to Twilio's toolkit the quote is part of the value; put \" or ' around all of it, and nothing behind";
  }
  if (WITH_COMMENT.test(value)) {
    return "to Twilio's toolkit the comment is part of the value; put it on a line of its own, or the value in quotes";
  }
  return undefined;
}

function emptied(before: string | undefined, value: string): string | undefined {
  if (before === undefined || before === '' || value !== '') return undefined;
  return 'the setting has a value further up, and only this line counts, which is empty; take it out';
}

/** Line breaks are written `\n` in double quotes. */
function settingOf(raw: string): string {
  const value = /^".*"$/.test(raw) ? raw.replace(/\\n/g, '\n') : raw;
  return value.replace(/^['"]|['"]$/g, '').trim();
}
