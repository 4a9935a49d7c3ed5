import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe } from '@jest/globals';
import { COMMAND_LINE, NO_SETTINGS } from './run-command';

const isInstalled = spawnSync('script', ['--version']).error === undefined;

/**
 * Tests that need a terminal of util-linux. Without it they are shown as skipped, and fail in the
 * pipeline.
 */
export const describeWithTerminal =
  isInstalled || process.env['CI'] !== undefined ? describe : describe.skip;

export interface TerminalOutcome {
  /** The text that a person saw, without cursor movements. */
  readonly screen: string;
  readonly exitCode: number | null;
  /** How many keys were pressed. */
  readonly keystrokes: number;
}

/** A complete prompt of Node's readline: the cursor is after it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for escapes of ECMA-48
const PROMPT = /\u001b\[0J([^\u001b]*: )\u001b\[\d+G$/;

const MAX_KEYSTROKES = 1_500;

/** Moves of the cursor. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const MOVES = /\u001b\[\d*[A-Z]/g;

/**
 * Runs the built command line on a separate terminal, and answers its prompts.
 *
 * @param reply The text typed at a prompt, followed by Enter unless it ends in a control character,
 *   such as `\u0003` for Ctrl-C.
 * @param environment Settings, such as credentials.
 */
export async function answerOnTerminal(
  args: readonly string[],
  cwd: string,
  reply: (prompt: string, screen: string) => string,
  environment: Readonly<Record<string, string>> = {},
): Promise<TerminalOutcome> {
  const command = [process.execPath, COMMAND_LINE, ...args].map((each) => `'${each}'`).join(' ');
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: { ...process.env, ...NO_SETTINGS, ...environment, TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  let keystrokes = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    const prompt = PROMPT.exec(output)?.[1];
    if (prompt === undefined) return;
    const text = reply(prompt, output.replace(MOVES, ''));
    const typed = /\p{Cc}$/u.test(text) ? text : `${text}\r`;
    keystrokes += typed.length;
    // A prompt that never gets a right answer would come back without end.
    if (keystrokes > MAX_KEYSTROKES) child.kill();
    else child.stdin.write(typed);
  });
  const [exitCode] = await once(child, 'close');
  return { screen: output.replace(MOVES, ''), exitCode, keystrokes };
}
