import { describe, expect, test } from '@jest/globals';
import { type Attestation, NO_ATTESTATIONS } from '../../../src/audit/attestations/attestation';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { judge } from '../../../src/audit/judge/judge';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import { ACCOUNT } from '../../support/audit/audited';
import { accountSnapshot, reading, snapshotOf } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';

const CHILD = sidOf('AC', 'child');
const ROWS = ['ACCT-06', 'ACCT-07', 'ACCT-08'] as const satisfies readonly RequirementId[];

/** An account with these others in its list, by status. */
function owner(statuses: Readonly<Record<string, string>>) {
  const entry = (sid: string, status: string) => ({ sid, status, owner_account_sid: ACCOUNT });
  const items = [
    entry(ACCOUNT, 'active'),
    ...Object.entries(statuses).map(([sid, status]) => entry(sid, status)),
  ];
  return accountSnapshot({ readings: { accounts: reading(items) } });
}

const verdictsOf = ({ requirements }: AuditResult) =>
  requirements.map(({ verdicts }) => verdicts[ACCOUNT]);

describe.each(['suspended', 'closed'])('a %s subaccount', (status) => {
  const snapshot = snapshotOf(owner({ [CHILD]: status }));

  test('is reported with its status', () => {
    expect(judge(snapshot).not_read.accounts).toEqual([
      { sid: CHILD, status, why: 'it is not active: it was not read, and keeps its data' },
    ]);
  });

  test('leaves the rows about subaccounts open', () => {
    const result = judge(snapshot, undefined, { only: ROWS });
    expect(verdictsOf(result)).toEqual(['MANUAL', 'MANUAL', 'MANUAL']);
    expect(result.requirements[0]?.findings).toMatchObject([{ resource: CHILD, field: 'status' }]);
  });

  test('is closed by a statement of its owner that names it, and by no other', () => {
    const stated = (resources: readonly string[]): Attestation => ({
      record: 1,
      row: 'ACCT-06',
      accounts: [ACCOUNT],
      resources,
      findings: [],
      answer: 'na',
      rationale: 'It never had PHI.',
      role: 'Privacy officer',
      attestedAt: '2026-11-01',
      expiresAt: '2026-12-01',
      evidence: [{ type: 'ticket', location: 'GRC-12', sha256: null }],
      inPhiScope: [],
    });
    const by = (...resources: string[]) =>
      judge(snapshot, { ...NO_ATTESTATIONS, records: [stated(resources)] }, { only: ['ACCT-06'] });
    expect(verdictsOf(by(CHILD))).toEqual(['ATTESTED']);
    expect(verdictsOf(by(sidOf('AC', 'other')))).toEqual(['MANUAL']);
  });
});

test('without subaccounts the rows about them do not apply', () => {
  const result = judge(snapshotOf(owner({})), undefined, { only: ROWS });
  expect(verdictsOf(result)).toEqual(['NOT_APPLICABLE', 'NOT_APPLICABLE', 'NOT_APPLICABLE']);
  expect(result.not_read.accounts).toEqual([]);
});

test('subaccounts without credentials are reported, and so are those that could not be listed', () => {
  const child = accountSnapshot({
    subject: CHILD,
    ownerSid: ACCOUNT,
    credentials: false,
    readings: { accounts: reading([{ sid: CHILD, status: 'active' }]) },
  });
  const failures = [{ failure: 'unauthorized', status: 401, code: 20003, parents: [] }] as const;
  const main = accountSnapshot({ readings: { accounts: reading([], { failures }) } });
  expect(judge(snapshotOf(main, child)).not_read.accounts).toEqual([
    expect.objectContaining({ sid: CHILD, status: 'active' }),
    { sid: null, status: null, why: 'the list of subaccounts was not read: there may be others' },
  ]);
});

test('regions other than us1 are mentioned in every run', () => {
  expect(judge(snapshotOf()).not_read.regions).toEqual(['au1', 'ie1']);
});
