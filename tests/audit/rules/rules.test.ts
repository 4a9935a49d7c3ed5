import { describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import type { Verdict } from '../../../src/audit/model/verdict';
import { DENIED, type RuleCase } from '../../support/audit/rule-case';
import {
  namesVerdict,
  promisedBy,
  ruledOutBy,
  sentencesOf,
} from '../../support/audit/rule-sentences';
import { verdictOn } from '../../support/audit/verdict-on';
import { RULES } from './all-rules';

/** Each sentence of a rule that has cases. */
const SENTENCES = CATALOG.flatMap(({ id }) =>
  Object.entries(RULES[id] ?? {}).map(([sentence, cases]) => ({ id, sentence, cases })),
);

const CASES = SENTENCES.flatMap(({ id, sentence, cases }) =>
  cases.map((each, index): [RequirementId, string, number, RuleCase] => [
    each.row ?? id,
    sentence,
    index + 1,
    each,
  ]),
);

/** Verdicts that a machine decides, so readers of the rule must be able to expect them. */
const DECISIONS: readonly Verdict[] = ['PASS', 'FAIL', 'WARN', 'REVIEW'];

describe('a published rule is carried out', () => {
  test.each(CASES)('%s: %s (%i)', (row, _, __, { verdict, given }) => {
    expect(verdictOn(row, given)).toBe(verdict);
  });
});

describe('the cases of the rules', () => {
  test('exist for each sentence that names a verdict', () => {
    const without = CATALOG.flatMap(({ id, rule }) =>
      sentencesOf(rule)
        .filter(namesVerdict)
        .filter((sentence) => (RULES[id]?.[sentence] ?? []).length === 0)
        .map((sentence) => `${id}: ${sentence}`),
    );
    expect(without).toEqual([]);
  });

  test('exist for each row', () => {
    expect(CATALOG.map(({ id }) => id).filter((id) => RULES[id] === undefined)).toEqual([]);
  });

  test('belong to published sentences', () => {
    const sentences = new Map(CATALOG.map(({ id, rule }) => [id, sentencesOf(rule)]));
    const others = SENTENCES.filter(({ id, sentence }) => !sentences.get(id)?.includes(sentence));
    expect(others.map(({ id, sentence }) => `${id}: ${sentence}`)).toEqual([]);
  });

  test('show every verdict that their sentence promises', () => {
    const missing = SENTENCES.flatMap(({ id, sentence, cases }) => {
      const shown = cases.map(({ verdict }) => verdict);
      return promisedBy(sentence)
        .filter((verdict) => !shown.includes(verdict))
        .map((verdict) => `${id}: ${verdict} of ${sentence}`);
    });
    expect(missing).toEqual([]);
  });

  test('show no verdict that the rule rules out', () => {
    const broken = CATALOG.flatMap(({ id, rule }) => {
      const ruledOut = sentencesOf(rule).flatMap(ruledOutBy);
      return Object.values(RULES[id] ?? {})
        .flat()
        .filter(({ row, verdict }) => row === undefined && ruledOut.includes(verdict))
        .map(({ verdict }) => `${id}: ${verdict}`);
    });
    expect(broken).toEqual([]);
  });

  test('show no decision that the rule does not name', () => {
    const unnamed = CATALOG.filter(({ derivedFrom }) => derivedFrom.length === 0).flatMap(
      ({ id, rule }) =>
        Object.values(RULES[id] ?? {})
          .flat()
          .filter(({ row, given }) => row === undefined && !given.includes(DENIED))
          .filter(({ verdict }) => DECISIONS.includes(verdict) && !rule.includes(verdict))
          .map(({ verdict }) => `${id}: ${verdict}`),
    );
    expect(unnamed).toEqual([]);
  });

  test('pass because of readings only if the evidence is decisive', () => {
    const passing = CATALOG.filter(({ id }) =>
      Object.values(RULES[id] ?? {})
        .flat()
        .some(({ row, verdict }) => row === undefined && verdict === 'PASS'),
    );
    const decisive = CATALOG.filter(({ evidencePower }) => evidencePower === 'decisive');
    expect(passing.map(({ id }) => id)).toEqual(decisive.map(({ id }) => id));
  });
});
