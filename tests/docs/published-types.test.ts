import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';
import { publishedTypes } from '../support/toolkit/published-types';

const FILE = join(PROJECT_ROOT, 'types', 'hipaa-guard.d.ts');
const PAGE = readFileSync(join(PROJECT_ROOT, 'docs', 'private-functions.md'), 'utf8');

/** The compiler's messages about files in a folder, with only this configuration. */
function compile(folder: string, ...args: readonly string[]): string {
  const compiler = join(PROJECT_ROOT, 'node_modules', '.bin', 'tsc');
  const options = ['--noEmit', '--strict', '--ignoreConfig', '--lib', 'es2023'];
  return execFileSync(compiler, [...options, ...args], { cwd: folder, encoding: 'utf8' });
}

test('types/hipaa-guard.d.ts matches the exports of the private Functions', () => {
  const types = publishedTypes();
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, types);
  expect(readFileSync(FILE, 'utf8')).toBe(types);
});

test('types/hipaa-guard.d.ts needs no other file and no package', () => {
  const folder = temporaryFolder();
  cpSync(FILE, join(folder, 'hipaa-guard.d.ts'));
  expect(compile(folder, '--types', '', 'hipaa-guard.d.ts')).toBe('');
});

test.each(['ts', 'js'])('docs/private-functions.md shows how to use it in .%s', (language) => {
  const [, example = ''] = PAGE.split('\n## Types\n')[1]?.split(`\n\`\`\`${language}\n`) ?? [];
  const [code = ''] = example.split('\n```\n');
  const project = temporaryFolder();
  mkdirSync(join(project, 'functions'));
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(project, 'node_modules'), 'junction');
  cpSync(FILE, join(project, 'types', 'hipaa-guard.d.ts'));
  const misuse =
    "// @ts-expect-error: would be no error of an `any`\nfilterEvent({}, { mode: 'lax' });\n";
  writeFileSync(join(project, 'functions', `example.${language}`), `${code}\n${misuse}`);
  expect(
    compile(
      project,
      ...['--types', 'node,@twilio-labs/serverless-runtime-types', '--skipLibCheck'],
      ...['--module', 'preserve', '--allowJs', '--checkJs', `functions/example.${language}`],
    ),
  ).toBe('');
});
