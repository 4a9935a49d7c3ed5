import { expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { sarifReport } from '../../../src/audit/report/sarif-report';
import {
  ACCOUNTS,
  mixedAccounts,
  rightInEverything,
  wrongInEverything,
} from '../../support/audit/audit-results';
import schema from '../../support/schemas/sarif-2.1.0.schema.json';

// OASIS' schema is of draft 4; its parts in use are the same in the draft that Ajv knows. One of
// its patterns is not valid in Unicode mode, and formats are not checked.
const { $schema: _draft, id: _id, ...definition } = schema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  definition,
);

test.each([
  ['right in everything', rightInEverything()],
  ['wrong in everything', wrongInEverything()],
  ['mixed', mixedAccounts()],
])('the report of accounts %s is valid SARIF 2.1.0', (_name, result) => {
  validate(JSON.parse(sarifReport(result)));
  expect(validate.errors).toBeNull();
});

test('it has a rule for each row that a code search decides', () => {
  const [{ tool }] = JSON.parse(sarifReport(rightInEverything())).runs;
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
    CATALOG.filter(({ verification }) => verification === 'static').map(({ id }) => id),
  );
});

test('a finding in code has its file and line', () => {
  const results = resultsOf('SEC-04');
  expect(results).toHaveLength(2);
  expect(results[0]).toMatchObject({
    level: 'error',
    message: { text: 'statusCallback: a URL with http: is given' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'functions/remind%20patient.js', uriBaseId: '%SRCROOT%' },
          region: { startLine: 41 },
        },
      },
    ],
    properties: { account: ACCOUNTS[0], verdict: 'FAIL' },
  });
});

test('a rule has a score according to how far PHI gets, with the tag that GitHub requires', () => {
  const [{ tool, properties }] = JSON.parse(sarifReport(wrongInEverything())).runs;
  expect(properties.provenance.snapshot.sha256).toBe('5a'.repeat(32));
  const scored = (row: string) =>
    tool.driver.rules.find(({ id }: { id: string }) => id === row)?.properties;
  expect(scored('FLEX-10')).toMatchObject({
    'security-severity': '9.5',
    tags: expect.arrayContaining(['security']),
  });
  expect(scored('SEC-04')).toMatchObject({ 'security-severity': '7.5' });
});

test('an accepted finding is suppressed', () => {
  const [first, second] = resultsOf('VOICE-07');
  expect(first).not.toHaveProperty('suppressions');
  expect(second).toMatchObject({ suppressions: [{ kind: 'external' }] });
});

test('findings without a line are left out', () => {
  expect(resultsOf('VOICE-06')).toEqual([]);
});

test('a rule index points to its rule', () => {
  const [{ tool, results }] = JSON.parse(sarifReport(mixedAccounts())).runs;
  for (const { ruleId, ruleIndex } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  }
});

function resultsOf(id: string) {
  const [{ results }] = JSON.parse(sarifReport(mixedAccounts())).runs;
  return results.filter(({ ruleId }: { ruleId: string }) => ruleId === id);
}
