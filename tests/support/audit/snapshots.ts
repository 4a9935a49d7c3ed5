import type { Reading, Snapshot, SubjectSnapshot } from '../../../src/audit/snapshot/snapshot';
import { ACCOUNT, NOW } from './audited';

/** An endpoint's reading of these items. */
export function reading(
  items: readonly Readonly<Record<string, unknown>>[],
  changes: Partial<Reading> = {},
): Reading {
  return {
    items: items.map((fields) => ({ parents: [], fields })),
    failures: [],
    absent: false,
    truncated: false,
    ...changes,
  };
}

export function accountSnapshot(changes: Partial<SubjectSnapshot> = {}): SubjectSnapshot {
  return {
    subject: ACCOUNT,
    kind: 'account',
    ownerSid: null,
    credentials: true,
    readings: {},
    ...changes,
  };
}

/** One account that nothing was read of, or these. */
export function snapshotOf(...accounts: readonly SubjectSnapshot[]): Snapshot {
  return {
    snapshot_version: 1,
    taken_at: NOW.toISOString(),
    partial: false,
    accounts: accounts.length === 0 ? [accountSnapshot()] : accounts,
  };
}
