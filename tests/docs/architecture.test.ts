import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';
import { PROJECT_ROOT } from '../support/project-root';

const PAGE = readFileSync(join(PROJECT_ROOT, 'docs/architecture.md'), 'utf8');
/** From the top down. */
const ROOMS = [...PAGE.matchAll(/^\| `([\w/-]+?)\/?` \|/gm)].map(([, room = '']) => room);

const FILES = ['src', 'bin', 'functions', 'lambda', 'flex/browser', 'flex/session'].flatMap(
  (folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
      .map((file) => `${folder}/${file}`),
);

/** A file's room: the longest that its path begins with. */
function roomOf(file: string): string | undefined {
  return ROOMS.filter((room) => file.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];
}

test('every file lies in a room of docs/architecture.md, and every room has files', () => {
  expect(FILES.filter((file) => roomOf(file) === undefined)).toEqual([]);
  const inUse = new Set(FILES.map(roomOf));
  expect(ROOMS.filter((room) => !inUse.has(room))).toEqual([]);
});

/** For each file, those of ours that it imports. */
const IMPORTS: ReadonlyMap<string, readonly string[]> = new Map(
  FILES.map((file) => {
    const text = readFileSync(join(PROJECT_ROOT, file), 'utf8');
    const imported = [...text.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)]
      .map(([, path = '']) => normalize(join(dirname(file), `${path}.ts`)))
      .filter((path) => FILES.includes(path));
    return [file, imported];
  }),
);

test('an import leads from a room to one further down', () => {
  const upward = [...IMPORTS].flatMap(([file, imported]) =>
    imported
      .filter((each) => ROOMS.indexOf(roomOf(each) ?? '') < ROOMS.indexOf(roomOf(file) ?? ''))
      .map((each) => `${file} → ${each}`),
  );
  expect(upward).toEqual([]);
});

test('no file imports itself through others', () => {
  const reached = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (reached.has(file)) return;
    reached.add(file);
    for (const imported of IMPORTS.get(file) ?? []) follow(imported, [...way, file]);
  };
  for (const file of FILES) follow(file, []);
  expect(circles).toEqual([]);
});
