import { createHash } from 'node:crypto';
import { flatJson, jsonLines } from '../../json/json-pieces';
import type { Snapshot, SubjectSnapshot } from './snapshot';

/**
 * A snapshot as its file has it, where a subject's name is `accountSid`, whatever it is, and with
 * the digest of all else. Whoever edits the file can make a new digest: it shows a slip, no
 * forgery.
 */
export interface SavedSnapshot extends Omit<Snapshot, 'accounts' | 'seal'> {
  readonly accounts: readonly (Omit<SubjectSnapshot, 'subject'> & {
    readonly accountSid: string;
  })[];
  /** Missing in snapshots of version 0.1. */
  readonly sha256?: string;
}

/** Accounts, readings and items: one of these has a line of its own. */
const LEVELS = 6;

/**
 * The text of a snapshot's file, piece by piece: of large accounts it is longer than a string can
 * be.
 */
export function* snapshotPieces(snapshot: Snapshot): Generator<string, void, void> {
  yield* jsonLines({ ...savedOf(snapshot), sha256: snapshotDigest(snapshot) }, LEVELS);
  yield '\n';
}

/** The digest of what is in a snapshot, which its file carries. */
export function snapshotDigest(snapshot: Snapshot): string {
  return digestOf(savedOf(snapshot));
}

function digestOf(saved: SavedSnapshot): string {
  const hash = createHash('sha256');
  for (const piece of flatJson(saved, LEVELS)) hash.update(piece);
  return hash.digest('hex');
}

function savedOf({ accounts, seal: _, ...snapshot }: Snapshot): SavedSnapshot {
  return {
    ...snapshot,
    accounts: accounts.map(({ subject, ...account }) => ({ accountSid: subject, ...account })),
  };
}

/**
 * The snapshot of a file that was held to its schema, and whether its digest is that of what it
 * holds.
 */
export function fromSaved({ sha256: digest, ...saved }: SavedSnapshot): Snapshot {
  const { accounts, ...snapshot } = saved;
  return {
    ...snapshot,
    accounts: accounts.map(({ accountSid, ...account }) => ({ subject: accountSid, ...account })),
    seal: digest === undefined ? 'missing' : digest === digestOf(saved) ? 'whole' : 'broken',
  };
}
