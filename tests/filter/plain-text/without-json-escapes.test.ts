import { expect, test } from '@jest/globals';
import { withoutJsonEscapes } from '../../../src/filter/plain-text/without-json-escapes';
import { findIdentifiers } from '../../../src/filter/search/find-identifiers';

test.each([
  [String.raw`Callback\nName: Zylo\tQar`, 'Callback\nName: Zylo\tQar'],
  [String.raw`a\r\nb\\\nc`, 'a\r\nb\nc'],
  [String.raw`Jos\u00e9 \u00D1u\u00f1ez`, 'José Ñuñez'],
  [String.raw`3\/12\/84`, '3/12/84'],
])('the escapes in %s are read', (text, read) => {
  expect(withoutJsonEscapes(text)).toBe(read);
});

test.each([
  String.raw`C:\notes\neal`,
  String.raw`\\server\notes\neal`,
  String.raw`a\b`,
  String.raw`\uxyz1`,
  'Billing',
])('%s contains no escape', (text) => {
  expect(withoutJsonEscapes(text)).toBe(text);
});

test.each([
  [String.raw`{"note":"Callback\nDOB 3\/12\/84"}`, 'date'],
  [String.raw`Callback\njohn smith`, 'name'],
  [String.raw`DOS 11\/2`, 'date'],
  [String.raw`94 a\u00f1os`, 'age'],
  [String.raw`Jos\u00e9 P\u00e9rez`, 'name'],
  [String.raw`555\u20110142`, 'phone'],
  [String.raw`see C:\notes\tests`, 'url'],
])('the identifier behind %s is found: %s', (text, kind) => {
  expect(findIdentifiers(text)).toContain(kind);
});

test.each([
  String.raw`Citas M\u00e9dicas`,
  String.raw`P\u00f3liza vencida`,
  String.raw`Failed\nError 11200`,
  String.raw`audio\/PCMU\/8000`,
])('text that identifies nobody is kept: %s', (text) => {
  expect(findIdentifiers(text)).toEqual([]);
});

test.each(['Callback\nName: Zylo', 'Callback\tname: Zylo', 'Callback\r\nNombre: Zylo'])(
  'a name is found after a label at the start of a line: %j',
  (text) => {
    expect(findIdentifiers(text)).toEqual(['name']);
  },
);
