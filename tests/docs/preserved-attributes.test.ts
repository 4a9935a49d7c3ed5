import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { preservedAttributesPage } from '../../docs/generators/preserved-attributes-page';
import {
  CONVERSATION_ATTRIBUTES,
  CUSTOMER_ATTRIBUTES,
  ROOT_ATTRIBUTES,
} from '../../src/filter/preserved-attributes';

const PAGE = join(__dirname, '..', '..', 'docs', 'preserved-attributes.md');

test('the lists have as many attributes as Twilio’s page: 10, 92 and 20', () => {
  expect(Object.keys(ROOT_ATTRIBUTES)).toHaveLength(10);
  expect(Object.keys(CONVERSATION_ATTRIBUTES)).toHaveLength(92);
  expect(Object.keys(CUSTOMER_ATTRIBUTES)).toHaveLength(20);
});

test('docs/preserved-attributes.md matches the rules', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, preservedAttributesPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(preservedAttributesPage());
});
