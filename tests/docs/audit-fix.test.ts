import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROW_REMEDIES } from '../../src/audit/fixes/row-remedies';
import { PROJECT_ROOT } from '../support/project-root';

test('the table of fixes names each row that can be fixed once, and no other', () => {
  const page = readFileSync(join(PROJECT_ROOT, 'docs/audit/fix.md'), 'utf8');
  const rows = [...page.matchAll(/^\| ((?:[A-Z]+-\d+(?:, )?)+) \|/gm)].flatMap(([, ids = '']) =>
    ids.split(', '),
  );
  expect(rows.sort()).toEqual(Object.keys(ROW_REMEDIES).sort());
});
