import type { ApiFailure } from '../../twilio-api/api-error';
import type { FieldReaders, Item } from '../fields/field-reader';
import type { Endpoint } from './endpoint';
import type { Tool } from './tool';

/** Changes when earlier snapshots can no longer be judged. */
export const SNAPSHOT_VERSION = 1;

/** A call that failed. */
export interface ReadingFailure {
  readonly failure: ApiFailure;
  readonly status: number | null;
  readonly code: number | null;
  /** The SIDs in the path, when it was one of many calls. */
  readonly parents: readonly string[];
}

/** What was read from one endpoint, over all its pages and parents. */
export interface Reading {
  readonly items: readonly StoredItem[];
  readonly failures: readonly ReadingFailure[];
  /** The product was never in use. */
  readonly absent: boolean;
  /** There was more than the limit of the endpoint. */
  readonly truncated: boolean;
}

/** An item and where it was found. */
export interface StoredItem {
  readonly parents: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What was read of one subject: an account, or a workspace of Segment's. */
export interface SubjectSnapshot {
  /** The SID of the account, or the id of the workspace. */
  readonly subject: string;
  readonly kind: 'account' | 'workspace';
  /** The account that owns this one, or `null`. */
  readonly ownerSid: string | null;
  /**
   * Without credentials of its own, only that part of a subaccount is read that its owner can open:
   * its entry in the list of accounts, and what is on api.twilio.com.
   */
  readonly credentials: boolean;
  /** The endpoints' ids and what was read from them. An endpoint that is missing was not read. */
  readonly readings: Readonly<Record<string, Reading>>;
}

/** All that a run knows of the accounts. Everything is judged from this, and nothing else. */
export interface Snapshot {
  readonly snapshot_version: typeof SNAPSHOT_VERSION;
  /** What took it; missing in snapshots of version 0.1. */
  readonly tool?: Tool;
  readonly taken_at: string;
  /** Whether the run was ended before everything was read. */
  readonly partial: boolean;
  readonly accounts: readonly SubjectSnapshot[];
  /**
   * Of one that was saved: whether it is as it was taken. `broken` when something was edited since,
   * `missing` when its file carries no digest.
   */
  readonly seal?: 'whole' | 'broken' | 'missing';
}

/** An item with its fields' types. */
export type Found<Fields extends FieldReaders> = Item<Fields> & {
  readonly parents: readonly string[];
};

/** What was read from the endpoint for the account; empty when it was not read. */
export function itemsOf<Fields extends FieldReaders>(
  account: Pick<SubjectSnapshot, 'readings'>,
  { id }: Endpoint<Fields>,
): readonly Found<Fields>[] {
  const items = account.readings[id]?.items ?? [];
  return items.map(({ parents, fields }) => ({ ...(fields as Item<Fields>), parents }));
}
