import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ALL_ROUTES, functionFile } from '../../src/routes/all-routes';
import { PROJECT_ROOT } from '../support/project-root';

const FILES = readdirSync(join(PROJECT_ROOT, 'functions'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort();

test('each route has a file below functions/, and each file there is a route', () => {
  expect(FILES).toEqual(ALL_ROUTES.map((route) => `${functionFile(route)}.ts`).sort());
});

test('no two routes have the same path', () => {
  const paths = ALL_ROUTES.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
