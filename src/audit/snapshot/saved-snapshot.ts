import { jsonText } from '../../json/json-text';
import { sha256 } from './sha256';
import type { Snapshot, SubjectSnapshot } from './snapshot';

/**
 * A snapshot as its file has it, where a subject's name is `accountSid`, whatever it is, and with the
 * digest of all else. Who edits the file can make a new digest: it shows a slip, and no forgery.
 */
export interface SavedSnapshot extends Omit<Snapshot, 'accounts' | 'seal'> {
  readonly accounts: readonly (Omit<SubjectSnapshot, 'subject'> & {
    readonly accountSid: string;
  })[];
  /** Missing in snapshots of version 0.1. */
  readonly sha256?: string;
}

/** The text of a snapshot's file. */
export function snapshotText(snapshot: Snapshot): string {
  const saved = savedOf(snapshot);
  return `${jsonText({ ...saved, sha256: sha256(JSON.stringify(saved)) })}\n`;
}

/** The digest of what is in a snapshot, which its file carries. */
export function snapshotDigest(snapshot: Snapshot): string {
  return sha256(JSON.stringify(savedOf(snapshot)));
}

function savedOf({ accounts, seal: _, ...snapshot }: Snapshot): SavedSnapshot {
  return {
    ...snapshot,
    accounts: accounts.map(({ subject, ...account }) => ({ accountSid: subject, ...account })),
  };
}

/** The snapshot of a file that was held to its schema, and whether its digest is that of what it holds. */
export function fromSaved({ sha256: digest, ...saved }: SavedSnapshot): Snapshot {
  const { accounts, ...snapshot } = saved;
  return {
    ...snapshot,
    accounts: accounts.map(({ accountSid, ...account }) => ({ subject: accountSid, ...account })),
    seal:
      digest === undefined
        ? 'missing'
        : digest === sha256(JSON.stringify(saved))
          ? 'whole'
          : 'broken',
  };
}
