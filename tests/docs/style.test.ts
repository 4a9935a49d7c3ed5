import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { PROJECT_ROOT } from '../support/project-root';

const FILES = ['bin', 'flex', 'functions', 'lambda', 'src', 'tests'].flatMap((folder) =>
  readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/corpus|node_modules|dist/.test(file))
    .map((file) => join(folder, file)),
);

/** `FILE:LINE` of each line found. */
function placesOf(isFound: (line: string, next: string) => boolean): readonly string[] {
  return FILES.flatMap((file) => {
    const lines = readFileSync(join(PROJECT_ROOT, file), 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      isFound(line, lines[index + 1] ?? '') ? [`${file}:${index + 1}`] : [],
    );
  });
}

test('a statement that is not on one line with its condition has braces', () => {
  const isCondition = /^\s*(?:\} else )?(?:if|for|while) \(.*\)$/;
  expect(placesOf((line) => isCondition.test(line))).toEqual([]);
});

test('comments have straight apostrophes', () => {
  expect(placesOf((line) => /^\s*(?:\/\*\*|\*|\/\/) .*’/.test(line))).toEqual([]);
});

test('lines of comments have at most a hundred characters', () => {
  const isLong = /^(?=.{101})\s*(?:\/\*\*|\*|\/\/) (?!biome-ignore|Stryker)/;
  const long = placesOf((line) => isLong.test(line)).filter((place) => !place.startsWith('tests/'));
  expect(long).toEqual([]);
});

test('comments and messages have the plain words of docs/style.md', () => {
  expect(placesOf((line) => /\ba[n]ew\b|\bof l[a]te\b/.test(line))).toEqual([]);
});

test('pages have the plain words of docs/style.md', () => {
  // The page on style names the words.
  const pages = [
    'README.md',
    'SECURITY.md',
    'CONTRIBUTING.md',
    'flex/README.md',
    'bench/README.md',
  ];
  const docs = readdirSync(join(PROJECT_ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && file !== 'style.md')
    .map((file) => join('docs', file));
  const odd = [...pages, ...docs].filter((file) =>
    /\ba[n]ew\b|\bof l[a]te\b|\bbut f[o]r\b|(?:^|\. |[-|] )Who [a-z]+ [a-z]/m.test(
      readFileSync(join(PROJECT_ROOT, file), 'utf8'),
    ),
  );
  expect(odd).toEqual([]);
});

test('files are named in kebab-case', () => {
  expect(FILES.filter((file) => !/^[a-z0-9/.-]+$/.test(file))).toEqual([]);
});

test('no folder is a drawer for anything', () => {
  expect(FILES.filter((file) => /\/(?:utils?|lib|helpers?|common|misc)\//.test(file))).toEqual([]);
});

test('commands write for people through functions that escape', () => {
  // The very first message, the failure of the output itself, and a stream of events.
  const others = ['bin/terminal/guard-output.ts', 'bin/hipaa-guard.ts', 'bin/filter/filter.ts'];
  const allowed = ['bin/terminal/output.ts', ...others];
  const writes = placesOf((line) => /process\.std(?:out|err)\.write\(|console\.\w+\(/.test(line));
  const inCommands = writes.filter((place) => place.startsWith('bin/'));
  expect(inCommands.filter((place) => !allowed.includes(place.split(':')[0] ?? ''))).toEqual([]);
});
