import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { auditCatalogPages, auditCatalogTables } from '../../docs/generators/audit-catalog-pages';
import { REQUIREMENT_IDS } from '../../src/audit/catalog/requirement-id';
import { VERDICTS } from '../../src/audit/model/verdict';
import { PROJECT_ROOT } from '../support/project-root';

const FOLDER = join(PROJECT_ROOT, 'docs', 'audit');
const README = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const pages = auditCatalogPages();

test.each([...pages])('docs/audit/%s is what the catalogue says', (name, page) => {
  const file = join(FOLDER, name);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});

const WRITTEN_BY_HAND = ['README.md', 'access-log.md', 'attestations.md', 'fix.md', 'reports.md'];

test('docs/audit holds no other page', () => {
  const markdown = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
  expect(markdown.sort()).toEqual([...pages.keys(), ...WRITTEN_BY_HAND].sort());
});

test.each(auditCatalogTables())('docs/audit/README.md has table %# of the catalogue', (table) => {
  expect(README).toContain(`\n\n${table}\n\n`);
});

test('docs/audit/README.md names no row that does not exist', () => {
  const named = README.match(/\b[A-Z]+-\d\d\b/g) ?? [];
  expect(named).not.toEqual([]);
  for (const id of named) expect(REQUIREMENT_IDS).toContain(id);
});

test('docs/audit/README.md explains each verdict, and what to do', () => {
  const rows = [...README.matchAll(/^\| ([A-Z_]+) \| [^|]+ \| [^|]+ \|$/gm)];
  expect(rows.map(([, verdict]) => verdict).sort()).toEqual([...VERDICTS].sort());
});
