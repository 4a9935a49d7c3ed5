import { expect, test } from '@jest/globals';
import { answerPlaceOf } from '../../../src/audit/attest/answer-place';
import { openQuestions, type Question } from '../../../src/audit/attest/open-questions';
import { type Attestation, NO_ATTESTATIONS } from '../../../src/audit/attestations/attestation';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { type Judgement, judgement } from '../../../src/audit/model/judgement';
import { SEVERITIES } from '../../../src/audit/model/severity';
import { ACCOUNTS, auditResult } from '../../support/audit/audit-results';

const [first = '', second = ''] = ACCOUNTS;
const stream = (named: string) => ({
  resource: 'functions/stream.js',
  field: 'url',
  message: 'a stream goes there',
  named,
});

/** The questions asked when these rows are judged so, and all others pass. */
function questionsOf(
  rows: Partial<Record<RequirementId, (account: string) => Judgement>>,
  records: readonly Attestation[] = [],
): readonly Question[] {
  const result = auditResult(ACCOUNTS.slice(0, 2), ({ id }, account) =>
    (rows[id] ?? (() => judgement('PASS')))(account),
  );
  return openQuestions(result, { ...NO_ATTESTATIONS, records });
}

const denial = (changes: Partial<Attestation>): Attestation => ({
  record: 1,
  row: 'VOICE-12',
  accounts: 'all',
  resources: [],
  findings: [],
  answer: 'no',
  rationale: 'It goes.',
  role: 'Privacy officer',
  attestedAt: '2026-11-01',
  expiresAt: '2027-01-01',
  evidence: [],
  inPhiScope: [],
  ...changes,
});

test('what several accounts share is one question, with every name once', () => {
  const [question, ...others] = questionsOf({
    'VOICE-12': (account) =>
      judgement(
        'REVIEW',
        stream('media.example.com'),
        ...(account === second ? [stream('voice.example.com')] : []),
      ),
  });
  expect(others).toEqual([]);
  expect(question).toMatchObject({
    row: 'VOICE-12',
    accounts: [first, second],
    resources: ['media.example.com', 'voice.example.com'],
    messages: ['a stream goes there'],
  });
});

test('only the accounts in which it is open are asked about', () => {
  const open = (account: string) => judgement(account === first ? 'PASS' : 'MANUAL');
  expect(questionsOf({ 'ACCT-01': open })).toMatchObject([
    { row: 'ACCT-01', accounts: [second], resources: [], findings: [] },
  ]);
});

test('rows that fail, pass or were not read are not asked about', () => {
  for (const verdict of ['FAIL', 'ERROR', 'WARN', 'PASS', 'NOT_APPLICABLE'] as const) {
    expect(questionsOf({ 'SEC-02': () => judgement(verdict) })).toEqual([]);
  }
});

test('a row stated as not met is not asked again', () => {
  const review = () =>
    judgement('REVIEW', stream('media.example.com'), stream('voice.example.com'));
  expect(questionsOf({ 'VOICE-12': review }, [denial({})])).toEqual([]);
  expect(
    questionsOf({ 'VOICE-12': review }, [denial({ resources: ['media.example.com'] })]),
  ).toMatchObject([{ resources: ['voice.example.com'] }]);
  expect(questionsOf({ 'VOICE-12': review }, [denial({ accounts: [first] })])).toMatchObject([
    { accounts: [second] },
  ]);
});

test('questions that one visit answers are grouped, with the gravest visit first', () => {
  const questions = questionsOf(
    Object.fromEntries(
      (['FLEX-16', 'ACCT-01', 'FLEX-19', 'RT-06', 'FLEX-22', 'ACCT-02'] as const).map((id) => [
        id,
        () => judgement('MANUAL'),
      ]),
    ),
  );
  const places = questions.map(({ row }) => answerPlaceOf(row).name);
  const visits = places.filter((place, index) => place !== places[index - 1]);
  expect(visits).toEqual([...new Set(places)]);
  const gravest = visits.map((visit) =>
    Math.min(
      ...questions
        .filter(({ row }) => answerPlaceOf(row).name === visit)
        .map(({ severity }) => SEVERITIES.indexOf(severity)),
    ),
  );
  expect(gravest).toEqual([...gravest].sort());
});
