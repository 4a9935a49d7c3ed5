import { expect, test } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { diffResults } from '../../../src/audit/diff/diff-results';
import { parseEarlierResult } from '../../../src/audit/diff/parse-earlier-result';
import { mixedAccounts } from '../../support/audit/audit-results';

const RESULT = mixedAccounts();

test('a result comes back as it was written as JSON', () => {
  const parsed = parseEarlierResult(JSON.stringify(RESULT));
  expect(parsed?.requirements).toHaveLength(CATALOG.length);
  expect(diffResults(parsed ?? RESULT, RESULT).changes).toEqual([]);
});

test('a result with an editor’s byte order mark is read', () => {
  expect(parseEarlierResult(`\uFEFF${JSON.stringify(RESULT)}`)).not.toBeNull();
});

test('rows that the catalogue no longer has are left out', () => {
  const [first] = RESULT.requirements;
  const text = JSON.stringify({ ...RESULT, requirements: [{ ...first, id: 'GONE-01' }, first] });
  expect(parseEarlierResult(text)?.requirements.map(({ id }) => id)).toEqual(['ACCT-01']);
});

test('a result says whether its run was interrupted', () => {
  const of = (change: object) => parseEarlierResult(JSON.stringify({ ...RESULT, ...change }));
  expect(of({ summary: { partial: true } })?.partial).toBe(true);
  expect(of({ summary: undefined })?.partial).toBe(false);
});

const ROW = { id: 'ACCT-01', verdicts: {}, findings: [] };
const FINDING = { account: 'AC', resource: null, field: null, message: '' };

test.each<[string, object]>([
  ['another version', { schema_version: 2 }],
  ['an invalid time', { generated_at: 'yesterday' }],
  ['accounts that are no list', { accounts: 'AC' }],
  ['an account that is not a text', { accounts: [1] }],
  ['no rows', { requirements: null }],
  ['a row without an id', { requirements: [{ ...ROW, id: 1 }] }],
  ['a verdict that does not exist', { requirements: [{ ...ROW, verdicts: { AC: 'FINE' } }] }],
  ['verdicts that are a list', { requirements: [{ ...ROW, verdicts: ['PASS'] }] }],
  ['a finding without a message', { requirements: [{ ...ROW, findings: [{ account: 'AC' }] }] }],
  [
    'a place without a line',
    { requirements: [{ ...ROW, findings: [{ ...FINDING, place: { file: 'a' } }] }] },
  ],
])('%s is no result', (_what, change) => {
  expect(parseEarlierResult(JSON.stringify({ ...RESULT, requirements: [ROW] }))).not.toBeNull();
  expect(parseEarlierResult(JSON.stringify({ ...RESULT, ...change }))).toBeNull();
});

test.each(['', 'null', '[]', '{', '"text"'])('%j is no result', (text) => {
  expect(parseEarlierResult(text)).toBeNull();
});
