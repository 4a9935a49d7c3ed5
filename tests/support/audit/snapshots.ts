import type { Reading, Snapshot, SubjectSnapshot } from '../../../src/audit/snapshot/snapshot';
import { ACCOUNT, NOW } from './audited';

/** An endpoint's reading with these items. */
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

/** These accounts, or one from which nothing was read. */
export function snapshotOf(...accounts: readonly SubjectSnapshot[]): Snapshot {
  return {
    snapshot_version: 1,
    taken_at: NOW.toISOString(),
    partial: false,
    accounts: accounts.length === 0 ? [accountSnapshot()] : accounts,
  };
}
