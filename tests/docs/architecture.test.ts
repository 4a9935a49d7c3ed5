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

/** The room that a file lies in: the longest that its path begins with. */
function roomOf(file: string): string | undefined {
  return ROOMS.filter((room) => file.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];
}

test('every file lies in a room of docs/architecture.md, and every room has files', () => {
  expect(FILES.filter((file) => roomOf(file) === undefined)).toEqual([]);
  const inUse = new Set(FILES.map(roomOf));
  expect(ROOMS.filter((room) => !inUse.has(room))).toEqual([]);
});

test('an import leads from a room to one further down', () => {
  const upward = FILES.flatMap((file) => {
    const text = readFileSync(join(PROJECT_ROOT, file), 'utf8');
    return [...text.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)]
      .map(([, path = '']) => normalize(join(dirname(file), `${path}.ts`)))
      .filter((imported) => FILES.includes(imported))
      .filter((imported) => {
        const [from, to] = [roomOf(file), roomOf(imported)];
        return ROOMS.indexOf(to ?? '') < ROOMS.indexOf(from ?? '');
      })
      .map((imported) => `${file} → ${imported}`);
  });
  expect(upward).toEqual([]);
});
