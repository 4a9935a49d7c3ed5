import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { IDENTIFIER_KINDS } from '../../src/filter/detectors/detector';
import { findIdentifiers } from '../../src/filter/search/find-identifiers';
import { EVASIONS } from '../support/hostile/evasions';
import { PROJECT_ROOT } from '../support/project-root';

const PAGE = readFileSync(join(PROJECT_ROOT, 'docs', 'phi-detection.md'), 'utf8');

test.each(EVASIONS)('$way: found is $found', ({ example, found }) => {
  expect(findIdentifiers(example).length > 0).toBe(found);
});

test('the table of evasions in docs/phi-detection.md matches the tests', () => {
  const rows = EVASIONS.map(({ way, found }) => `| ${way} | ${found ? 'found' : 'not found'} |`);
  expect(PAGE).toContain(rows.join('\n'));
});

test('docs/phi-detection.md names every kind that a report can have', () => {
  for (const kind of IDENTIFIER_KINDS) expect(PAGE).toContain(`| \`${kind}\` |`);
});
