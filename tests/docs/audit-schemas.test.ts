import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Ajv from 'ajv/dist/2020';
import { AUDIT_SCHEMAS } from '../../docs/generators/audit-schemas';
import { ANSWERS, UNUSABLE_REASONS } from '../../src/audit/attestations/attestation';
import { attestationsTemplate } from '../../src/audit/attestations/attestations-template';
import { parseAttestations } from '../../src/audit/attestations/parse-attestations';
import { PROJECT_ROOT } from '../support/project-root';

const FOLDER = join(PROJECT_ROOT, 'docs', 'audit');
const page = readFileSync(join(FOLDER, 'attestations.md'), 'utf8');

test.each([...AUDIT_SCHEMAS])('docs/audit/%s is what the code checks', (name, schema) => {
  const file = join(FOLDER, name);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(new Ajv().validateSchema(schema)).toBe(true);
});

test('docs/audit/attestations.md has every reason why a record may not count, and no other', () => {
  const told = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(told).toEqual([...ANSWERS, ...UNUSABLE_REASONS]);
});

test('docs/audit/attestations.md has an example that counts', () => {
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
  const { records, unusable } = parseAttestations(example);
  expect(unusable).toEqual([]);
  expect(records.map(({ row, answer }) => [row, answer])).toEqual([
    ['ACCT-03', 'yes'],
    ['ACCT-11', 'yes'],
    ['SMS-16', 'accepted'],
  ]);
});

test('a blank file of attestations can be read, and has the rows that wait for a person', () => {
  const { records, unusable } = parseAttestations(attestationsTemplate());
  expect(records).toEqual([]);
  expect(unusable.length).toBeGreaterThan(69);
});
