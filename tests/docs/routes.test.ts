import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  ALL_ROUTES,
  type DeployedRoute,
  PRIVATE_ROUTES,
  PROTECTED_ROUTES,
} from '../../src/routes/all-routes';
import { PROJECT_ROOT } from '../support/project-root';

const pageOf = (...path: string[]) => readFileSync(join(PROJECT_ROOT, ...path), 'utf8');
const README = pageOf('README.md');
const DEPLOY = pageOf('docs', 'deploy.md');
const PRIVATE_FUNCTIONS = pageOf('docs', 'private-functions.md');

const code = (text: string) => `\`${text}\``;

function tableRow(route: DeployedRoute): string {
  const [calledBy, answers] =
    route.visibility === 'protected'
      ? [route.calledBy, route.answers]
      : ['your other Functions', `exports ${route.exports.map(code).join(', ')}`];
  return `| ${route.visibility} Function | ${code(route.path)} | ${calledBy} | ${answers} |`;
}

test('README.md has a row for each route called over HTTP, and for no other', () => {
  const rows = [...README.matchAll(/^\| `POST (\S+)` \|/gm)].map(([, path]) => path);
  expect(rows).toEqual(PROTECTED_ROUTES.map(({ path }) => path));
});

test('README.md counts what is deployed', () => {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  const [, ...counts] = /(\w+) protected Functions, (\w+) private ones,/.exec(README) ?? [];
  expect(counts.map((count) => words.indexOf(count))).toEqual([
    PROTECTED_ROUTES.length,
    PRIVATE_ROUTES.length,
  ]);
});

test('docs/deploy.md has a table of the routes, in the order of the list', () => {
  expect(DEPLOY).toContain(`\n${ALL_ROUTES.map(tableRow).join('\n')}\n`);
});

test('docs/private-functions.md has a section for each private Function, and for no other', () => {
  const sections = [...PRIVATE_FUNCTIONS.matchAll(/^## .*: `(\S+)`$/gm)].map(([, path]) => path);
  expect(sections).toEqual(PRIVATE_ROUTES.map(({ path }) => path.slice(1)));
});

test.each(PRIVATE_ROUTES)('docs/private-functions.md says what $path exports', ({ exports }) => {
  for (const name of exports) expect(PRIVATE_FUNCTIONS).toContain(`${name}(`);
});
