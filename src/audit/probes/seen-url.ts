import type { AnyApiEndpoint } from '../snapshot/endpoint';

/** A URL of the account, unchanged: for probes, and kept only in memory. */
export interface SeenUrl {
  readonly endpoint: AnyApiEndpoint;
  /** The resource's SID, where it has one. */
  readonly resource: string | null;
  readonly field: string;
  readonly url: string;
}
