import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readLocalEnvFile } from 'twilio-run/dist/config/utils.js';
import { DotEnvError, parseDotEnv } from '../../src/settings/parse-dot-env';
import { runs } from '../support/runs';
import { temporaryFolder } from '../support/temporary-folder';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});

/** What the toolkit reads, with its own code. */
async function toolkitReads(text: string): Promise<Readonly<Record<string, unknown>>> {
  writeFileSync(join(folder, '.env'), text);
  return (await readLocalEnvFile({ cwd: folder })).localEnv;
}

function refusalOf(text: string): string {
  try {
    parseDotEnv(text);
    return 'none';
  } catch (error) {
    if (!(error instanceof DotEnvError)) throw error;
    return error.message;
  }
}

describe('an .env', () => {
  test.each([
    'GUARD_MODE=strict',
    ' GUARD_MODE=strict',
    '\tGUARD_MODE=strict',
    'GUARD_MODE = strict',
    'GUARD_MODE= strict ',
    'GUARD_MODE="strict"',
    "GUARD_MODE='strict'",
    'GUARD_MODE=" strict "',
    'GUARD_MODE=',
    'GUARD_MODE=""',
    "GUARD_MODE=''",
    'GUARD_MODE="a # b"',
    "GUARD_MODE='a # b'",
    'GUARD_MODE=a#b',
    'GUARD_MODE=a=b',
    'GUARD_MODE==',
    'GUARD_MODE="a\\nb"',
    "GUARD_MODE='a\\nb'",
    'GUARD_MODE=a\\nb',
    'GUARD_MODE="a\\tb"',
    'GUARD_MODE="a\\"b"',
    'GUARD_MODE="a"b"',
    "GUARD_MODE=it's",
    'GUARD_MODE=$HOME',
    'GUARD_MODE="$HOME"',
    'GUARD_MODE=a b c',
    'GUARD_MODE=strict\r\nEVENTS_SINK_URL=file:events\r\n',
    'GUARD_MODE="strict"\r\n',
    '\ufeffGUARD_MODE=strict',
    '# a comment\n\n  # another\nGUARD_MODE=strict',
    '#GUARD_MODE=strict',
    'GUARD_MODE=keys\nGUARD_MODE=strict',
    'GUARD_MODE=\nGUARD_MODE=strict',
    'GUARD_MODE=\nGUARD_MODE=""',
    'guard.mode-2=strict',
    'GUARD_MODE=größe ▸ strict',
    '__proto__=strict\nconstructor=x',
    '',
  ])('of %j means the same to the commands as to the toolkit', async (text) => {
    const read = parseDotEnv(text);
    expect({ ...read }).toEqual({ ...(await toolkitReads(text)) });
  });

  const PASSED_OVER = "Twilio's toolkit skips it; write NAME=VALUE, without export";
  const QUOTE =
    "to Twilio's toolkit the quote is part of the value; put \" or ' around all of it, and nothing after it";
  const COMMENT =
    "to Twilio's toolkit the comment is part of the value; put it on its own line, or quote the value";

  const EMPTIED = 'the setting has a value further up, but only this empty line counts; remove it';

  test.each<[text: string, problem: string, line?: number]>([
    ['export GUARD_MODE=strict', PASSED_OVER],
    ['export\tGUARD_MODE="strict"', PASSED_OVER],
    ['set GUARD_MODE=strict', PASSED_OVER],
    ['GUARD_MODE: strict', PASSED_OVER],
    ['GUARD_MODE', PASSED_OVER],
    ['GUARD MODE=strict', PASSED_OVER],
    ['"GUARD_MODE"=strict', PASSED_OVER],
    ['=strict', PASSED_OVER],
    ['GUARD_MODE=strict\rX=1', PASSED_OVER],
    ['GUARD_MODE=strict # canary', COMMENT],
    ['GUARD_MODE=strict\t#canary', COMMENT],
    ['GUARD_MODE= # canary', COMMENT],
    ['GUARD_MODE=#canary', COMMENT],
    ['GUARD_MODE="strict" # canary', QUOTE],
    ["GUARD_MODE='strict' # canary", QUOTE],
    ['GUARD_MODE="canary', QUOTE],
    ["GUARD_MODE='canary\nsecond'", QUOTE],
    ['GUARD_MODE=`canary`', QUOTE],
    ['GUARD_MODE="canary\'', QUOTE],
    ['GUARD_MODE=canary"', QUOTE],
    ['GUARD_MODE=canary" ', QUOTE],
    ['GUARD_MODE="canary" ', QUOTE],
    ['GUARD_MODE="', QUOTE],
    ['constructor=\nGUARD_MODE=canary\n# GUARD_MODE=\nGUARD_MODE=', EMPTIED, 5],
  ])('of %j is refused, without quoting it', (text, problem, line = 2) => {
    expect(refusalOf(`# first\n${text}`)).toBe(`.env, line ${line}: ${problem}`);
  });

  test('of any text is read as the toolkit does, or refused', async () => {
    const piece = fc.constantFrom(
      ...['A', 'B_1', '=', ' ', '\t', '"', "'", '`', '#', '\\n', '\n', '\r\n', '\r', '.', '-', ':'],
      ...['export ', '\u2028', '\u00a0', '\ufeff', 'é', '$A', '=strict\n', '\\'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const text = pieces.join('');
        if (refusalOf(text) !== 'none') return;
        expect({ ...parseDotEnv(text) }).toEqual({ ...(await toolkitReads(text)) });
      }),
      runs(5_000),
    );
  });
});
