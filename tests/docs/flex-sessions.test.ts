import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { DEFAULT_SESSION_SETTINGS, SESSION_BOUNDS } from '../../src/flex/session-settings';
import { runCommand } from '../support/commands/run-command';
import { PROJECT_ROOT } from '../support/project-root';

const PAGE = readFileSync(join(PROJECT_ROOT, 'docs/flex-sessions.md'), 'utf8');
/** By setting, its default and the possible values. */
const SETTINGS = new Map(
  [...PAGE.matchAll(/^\| `(\w+)` \| ([^|]*) \| ([^|]*)\|/gm)].map(
    ([, setting = '', byDefault = '', possible = '']) => [setting, [byDefault, possible.trim()]],
  ),
);

test('docs/flex-sessions.md has every setting, with its default', () => {
  const { loggedOffActivitySid: _, ...defaults } = DEFAULT_SESSION_SETTINGS;
  for (const [setting, value] of Object.entries(defaults)) {
    expect([setting, SETTINGS.get(setting)?.[0]?.replaceAll('`', '')]).toEqual([
      setting,
      String(value),
    ]);
  }
});

test.each(Object.entries(SESSION_BOUNDS))(
  'docs/flex-sessions.md has the bounds of %s',
  (name, bounds) => {
    expect(SETTINGS.get(name)?.[1]).toBe(bounds.join(' to '));
  },
);

test.each(['sessions', 'flex configure'])(
  'docs/flex-sessions.md gives %s only options that it has',
  async (command) => {
    const { stdout } = await runCommand([...command.split(' '), '--help']);
    const given = PAGE.split('\n').flatMap(
      (line) => line.split(`hipaa-guard ${command} `)[1] ?? [],
    );
    const options = given.flatMap((line) => line.match(/--[a-z]+\b/g) ?? []);
    expect(options.length).toBeGreaterThan(1);
    for (const option of options) expect(stdout).toContain(option);
  },
);

test('docs/flex-sessions.md has the exit codes of sessions', async () => {
  const codes = [...PAGE.matchAll(/^\| `(\d)` \|/gm)].map(([, code]) => code);
  const { stdout } = await runCommand(['sessions', '--help']);
  const [, told = ''] = /Exit code: (.*)/s.exec(stdout) ?? [];
  expect([...told.matchAll(/\b(\d) /g)].map(([, code]) => code)).toEqual(codes);
});
