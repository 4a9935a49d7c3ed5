import { expect, test } from '@jest/globals';
import type { Draft } from '../../../src/audit/attest/draft';
import { outsideScope, productsAsked } from '../../../src/audit/attest/scope';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { sidOf } from '../../support/sids';

const accounts = [sidOf('AC')];

const question = (row: RequirementId) =>
  ({ row, severity: 'low', accounts, resources: [], findings: [], messages: [] }) as const;

const SCOPE: Draft = {
  row: 'ACCT-11',
  accounts,
  resources: [],
  findings: [],
  answer: 'yes',
  rationale: '',
  role: 'Privacy officer',
  attestedAt: '2026-11-01',
  expiresAt: '2027-10-31',
  evidence: [{ type: 'ticket', location: 'GRC-17' }],
  inPhiScope: ['Voice'],
};

test('a product without PHI takes out its own rows, and no others', () => {
  const rows = ['RT-02', 'RT-04', 'RT-05', 'RT-06', 'RT-09', 'RT-10', 'VOICE-01'] as const;
  const questions = rows.map(question);
  expect(productsAsked(questions)).toEqual(['Studio', 'Voice']);
  expect(outsideScope(SCOPE, questions)).toMatchObject([
    { row: 'RT-02', answer: 'na', rationale: expect.stringContaining('through Studio') },
    { row: 'RT-04', answer: 'na' },
  ]);
});
