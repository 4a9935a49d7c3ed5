import type { WholeUrl } from '../fields/field-reader';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import type { StoredItem } from '../snapshot/snapshot';

/** A URL of the account, unchanged: for probes, and only in memory. */
export interface SeenUrl extends WholeUrl {
  readonly endpoint: AnyApiEndpoint;
  /** The kept part of its resource. */
  readonly item: StoredItem;
  readonly field: string;
}
