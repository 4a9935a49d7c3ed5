import type { WholeUrl } from '../fields/field-reader';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import type { StoredItem } from '../snapshot/snapshot';

/** A URL of the account, unchanged: for probes, and kept only in memory. */
export interface SeenUrl extends WholeUrl {
  readonly endpoint: AnyApiEndpoint;
  /** What is kept of the resource that has it. */
  readonly item: StoredItem;
  readonly field: string;
}
