import { expect, test } from '@jest/globals';
import { Policy } from '../../src/filter/policy/policy';
import { looksLikeName } from '../../src/vocabulary/looks-like-name';
import { proposeVocabularies } from '../../src/vocabulary/propose-vocabularies';
import type { ValueCount } from '../../src/vocabulary/value-counts';

const OFTEN = { count: 20, tasks: 5 };

function proposedOf(values: readonly ValueCount[], policy = new Policy()) {
  const counts = [{ path: 'conversations.outcome', texts: 1000, values }];
  return proposeVocabularies(counts, OFTEN, policy).map((vocabulary) => [
    vocabulary.values.map(({ value }) => value),
    vocabulary.namesPerhaps.map(({ value }) => value),
  ]);
}

const seen = (value: string, count = 20, tasks = 5) => ({ value, count, tasks });

test('values seen often enough are proposed, with what each covers', () => {
  const counts = [
    { path: 'reason', texts: 300, values: [seen('resolved', 200), seen('no answer', 33)] },
  ];
  expect(proposeVocabularies(counts, OFTEN, new Policy())).toEqual([
    {
      path: 'reason',
      texts: 300,
      values: [
        { ...seen('resolved', 200), covers: 0.6667 },
        { ...seen('no answer', 33), covers: 0.11 },
      ],
      namesPerhaps: [],
    },
  ]);
});

test('values seen too seldom, or in too few tasks, are not proposed', () => {
  expect(proposedOf([seen('Resolved', 19), seen('Escalated', 90, 4)])).toEqual([]);
  expect(proposedOf([seen('Resolved', 19), seen('Left message')])).toEqual([
    [['Left message'], []],
  ]);
});

test('values with an identifier are not proposed', () => {
  expect(proposedOf([seen('call 555-555-0123'), seen('MRN 12345678'), seen('KX-12')])).toEqual([
    [['KX-12'], []],
  ]);
  const policy = new Policy({ extraPatterns: [{ name: 'chart', pattern: '\\bKX-[0-9]{2}\\b' }] });
  expect(proposedOf([seen('KX-12')], policy)).toEqual([]);
});

test('values that may name somebody are listed separately', () => {
  const values = [
    'Sarah P.',
    'Marsha Wakeland',
    'Zylo Qar',
    'Grace',
    'Billing Support',
    'Resolved',
  ];
  expect(proposedOf(values.map((value) => seen(value)))).toEqual([
    [
      ['Billing Support', 'Resolved'],
      ['Sarah P.', 'Marsha Wakeland', 'Zylo Qar', 'Grace'],
    ],
  ]);
});

test('values that the policy already lists are not proposed', () => {
  const policy = new Policy({ vocabularies: { 'conversations.outcome': ['Resolved'] } });
  expect(proposedOf([seen('Resolved'), seen('Left message')], policy)).toEqual([
    [['Left message'], []],
  ]);
});

test.each(['Grace', 'Buchanan', 'team of Marsha', 'Zylo Qar', 'Ánya', 'Qar van Zylo Buchanan'])(
  '%s may be a name',
  (text) => {
    expect(looksLikeName(text)).toBe(true);
  },
);

test.each(['Zylo', 'Billing Zylo', 'zylo qar', 'Zylo qar', 'Zylo Qar Zylo Qar', '20417', 'tier 2'])(
  '%s does not look like a name',
  (text) => {
    expect(looksLikeName(text)).toBe(false);
  },
);
