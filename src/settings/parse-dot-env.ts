import { ExpectedError } from '../errors/expected-error';

/** A line of `.env` is not what it seems. The message says which and why, never its content. */
export class DotEnvError extends ExpectedError {
  override readonly name = 'DotEnvError';
  readonly code = 'dot_env_invalid';
}

/** The toolkit's syntax of a setting: dotenv 6.2.0, `lib/main.js`, which twilio-run comes with. */
const SETTING = /^\s*([\w.-]+)\s*=\s*(.*)?\s*$/;
const BLANK_OR_COMMENT = /^\s*(?:#|$)/;

/** A value in quotes, which the toolkit removes; such a value is unambiguous. */
const IN_QUOTES = /^(["']).*\1$/;
const HALF_IN_QUOTES = /^["'`]|["'`]\s*$/;
const WITH_COMMENT = /(?:^|\s)#/;

const NO_SETTING = "Twilio's toolkit skips it; write NAME=VALUE, without export";

/**
 * The settings of an `.env`, as Twilio's toolkit reads them when it deploys and when it serves
 * locally, so that a setting means the same to the commands and to the Functions. The last value of
 * a repeated name counts, as scripts that append one expect.
 *
 * Refuses lines that other readers of such files, and probably their author, understand
 * differently: a line that the toolkit skips (`export NAME=VALUE`), a comment that it takes for
 * part of the value, a quote that it keeps, a value that it drops for a later empty one.
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
    return "to Twilio's toolkit the quote is part of the value; put \" or ' around all of it, and nothing after it";
  }
  if (WITH_COMMENT.test(value)) {
    return "to Twilio's toolkit the comment is part of the value; put it on its own line, or quote the value";
  }
  return undefined;
}

function emptied(before: string | undefined, value: string): string | undefined {
  if (before === undefined || before === '' || value !== '') return undefined;
  return 'the setting has a value further up, but only this empty line counts; remove it';
}

/** The value, with `\n` in double quotes as a line break. */
function settingOf(raw: string): string {
  const value = /^".*"$/.test(raw) ? raw.replace(/\\n/g, '\n') : raw;
  return value.replace(/^['"]|['"]$/g, '').trim();
}
