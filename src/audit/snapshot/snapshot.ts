import type { ApiFailure } from '../../twilio-api/api-error';
import type { FieldReaders, Item } from '../fields/field-reader';
import type { Endpoint } from './endpoint';
import type { Tool } from './tool';

/** Changes when earlier snapshots can no longer be judged. */
export const SNAPSHOT_VERSION = 1;

/** A failed call. */
export interface ReadingFailure {
  readonly failure: ApiFailure;
  readonly status: number | null;
  readonly code: number | null;
  /** The SIDs in the path, if it was one of many calls. */
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

/** The readings of one subject: an account or a Segment workspace. */
export interface SubjectSnapshot {
  /** The SID of the account, or the id of the workspace. */
  readonly subject: string;
  readonly kind: 'account' | 'workspace';
  /** The account that owns this one, or `null`. */
  readonly ownerSid: string | null;
  /**
   * Without credentials of its own, a subaccount is read only as far as its owner can: its entry in
   * the list of accounts, and what is on api.twilio.com.
   */
  readonly credentials: boolean;
  /** The endpoints' ids with their readings. A missing endpoint was not read. */
  readonly readings: Readonly<Record<string, Reading>>;
}

/** Everything that a run knows of the accounts, and the only basis of judgement. */
export interface Snapshot {
  readonly snapshot_version: typeof SNAPSHOT_VERSION;
  /** The tool that took it; missing in snapshots of version 0.1. */
  readonly tool?: Tool;
  readonly taken_at: string;
  /** Whether the run ended before everything was read. */
  readonly partial: boolean;
  readonly accounts: readonly SubjectSnapshot[];
  /**
   * Whether a saved snapshot is unchanged: `broken` if it was edited since, `missing` if its file
   * has no digest.
   */
  readonly seal?: 'whole' | 'broken' | 'missing';
}

/** An item with its fields' types. */
export type Found<Fields extends FieldReaders> = Item<Fields> & {
  readonly parents: readonly string[];
};

/** The items read from the endpoint for the account; empty when it was not read. */
export function itemsOf<Fields extends FieldReaders>(
  account: Pick<SubjectSnapshot, 'readings'>,
  { id }: Endpoint<Fields>,
): readonly Found<Fields>[] {
  const items = account.readings[id]?.items ?? [];
  return items.map(({ parents, fields }) => ({ ...(fields as Item<Fields>), parents }));
}
