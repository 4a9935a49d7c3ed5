import type { FieldReaders } from '../fields/field-reader';

/** What a query may depend on. */
export interface ReadingContext {
  readonly subject: string;
  /** When the run began. */
  readonly now: Date;
}

/** The part of a parent's item that fills a parameter of the path. */
export interface ParentLink {
  readonly endpoint: AnyApiEndpoint;
  /** Parameter of the path to field of the parent's item, such as `{ DomainSid: 'sid' }`. */
  readonly parameters: Readonly<Record<string, string>>;
  /**
   * The field of the parent's item that holds a list: one call for each of its elements, whose
   * fields come before the item's. What several parents have in common is read once.
   */
  readonly each?: string;
  /** At most so many parents are read; if there are more, the reading is marked as truncated. */
  readonly limit?: number;
  /** Which parents are read at all. */
  readonly where?: (item: Readonly<Record<string, unknown>>) => boolean;
  /**
   * Which parents say themselves that there is something below them: an answer that denies it
   * leaves open what is there, and the reading is marked as truncated.
   */
  readonly has?: (item: Readonly<Record<string, unknown>>) => boolean;
}

/** Whose API is read: an account's, its Organization's, or a Segment workspace's. */
export type ApiSource = 'twilio' | 'organization' | 'segment';

/** What every reading has, wherever it comes from. */
interface ReadingDefinition<Fields extends FieldReaders> {
  /** Stable, and part of the snapshot's schema. */
  readonly id: string;
  /** Everything that may be kept. */
  readonly fields: Fields;
  /**
   * Whether an item says what it is read for. One that does not was not looked at: it proves
   * neither that something is there nor that it is not.
   */
  readonly says?: (item: Readonly<Record<string, unknown>>) => boolean;
}

/**
 * One GET of an API, and everything that may be kept of its answer.
 *
 * `{AccountSid}` in the path is the account that is read, and so is every parameter of an endpoint
 * without a parent; the others come from the parent.
 */
export interface ApiEndpoint<Fields extends FieldReaders = FieldReaders>
  extends ReadingDefinition<Fields> {
  readonly from: ApiSource;
  readonly host: string;
  /** As in the API's description. */
  readonly path: string;
  /** Parameters of the path that are always the same, such as `{ Revision: 'LatestPublished' }`. */
  readonly constants?: Readonly<Record<string, string>>;
  /** The name of the list in the answer; a single resource has none. */
  readonly list?: string;
  /** @param parameters What the parent fills in. */
  readonly query?: (
    context: ReadingContext,
    parameters: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>>;
  readonly parent?: ParentLink;
  /** At most so many items are read; if there are more, the reading is marked as truncated. */
  readonly limit?: number;
  /**
   * The answers that mean "this product was never in use", by status and, where it is known,
   * Twilio's error code. Every other failure is one.
   */
  readonly absent?: readonly { readonly status: number; readonly code?: number }[];
  /**
   * The product was retired, or is let in by Twilio only on request: where it answers 404 or 410,
   * or 403 with the code 20403, it is not there. Where a list of it was read, what is below is
   * there as well.
   */
  readonly mayBeGone?: true;
  /**
   * It is in alpha, and opened on request: where it answers 403 or 404, nobody knows what is there.
   * That is no failure; the reading is marked as truncated.
   */
  readonly mayBeClosed?: true;
}

/** What a request of the audit's own was answered. */
export interface ProbeEndpoint<Fields extends FieldReaders = FieldReaders>
  extends ReadingDefinition<Fields> {
  readonly from: 'probe';
  /** What the probe takes its targets from, and what is read before it. */
  readonly needs: readonly AnyApiEndpoint[];
}

/** What was seen in a folder of the user's. */
export interface FolderEndpoint<Fields extends FieldReaders = FieldReaders>
  extends ReadingDefinition<Fields> {
  readonly from: 'folder';
}

/** Where a reading comes from, and what may be kept of it. */
export type Endpoint<Fields extends FieldReaders = FieldReaders> =
  | ApiEndpoint<Fields>
  | ProbeEndpoint<Fields>
  | FolderEndpoint<Fields>;

export type AnyApiEndpoint = ApiEndpoint<FieldReaders>;
export type AnyEndpoint = Endpoint<FieldReaders>;

/** Where a reading comes from. */
export type ReadingSource = AnyEndpoint['from'];

/**
 * An endpoint of an account's own API, unless it says whose. Keeps the types of the fields, so that
 * checks read them by name.
 */
export function endpoint<const Fields extends FieldReaders>(
  definition: Omit<ApiEndpoint<Fields>, 'from'> & { readonly from?: ApiSource },
): ApiEndpoint<Fields> {
  return { from: 'twilio', ...definition };
}

/** True for what is read from an API. */
export function isApiEndpoint(endpoint: AnyEndpoint): endpoint is AnyApiEndpoint {
  return endpoint.from !== 'probe' && endpoint.from !== 'folder';
}

/** True for what is read from this API. */
export function isFrom(endpoint: AnyEndpoint, source: ApiSource): endpoint is AnyApiEndpoint {
  return endpoint.from === source;
}
