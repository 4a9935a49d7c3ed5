import { createHash } from 'node:crypto';
import { flatJson, jsonLines } from '../../json/json-pieces';
import type { Snapshot, SubjectSnapshot } from './snapshot';

/**
 * A snapshot as in its file, where every subject's name is `accountSid`, with the digest of
 * everything else. Whoever edits the file can make a new digest: it reveals accidents, not forgery.
 */
export interface SavedSnapshot extends Omit<Snapshot, 'accounts' | 'seal'> {
  readonly accounts: readonly (Omit<SubjectSnapshot, 'subject'> & {
    readonly accountSid: string;
  })[];
  /** Missing in snapshots of version 0.1. */
  readonly sha256?: string;
}

/** The levels down to accounts, readings and items, each of which has a line of its own. */
const LEVELS = 6;

/**
 * The text of a snapshot's file, piece by piece: for large accounts it exceeds the maximum length
 * of a string.
 */
export function* snapshotPieces(snapshot: Snapshot): Generator<string, void, void> {
  yield* jsonLines({ ...savedOf(snapshot), sha256: snapshotDigest(snapshot) }, LEVELS);
  yield '\n';
}

/** The digest of a snapshot's contents, which its file carries. */
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

/** The snapshot in a file that passed the schema, and whether its digest matches the contents. */
export function fromSaved({ sha256: digest, ...saved }: SavedSnapshot): Snapshot {
  const { accounts, ...snapshot } = saved;
  return {
    ...snapshot,
    accounts: accounts.map(({ accountSid, ...account }) => ({ subject: accountSid, ...account })),
    seal: digest === undefined ? 'missing' : digest === digestOf(saved) ? 'whole' : 'broken',
  };
}
