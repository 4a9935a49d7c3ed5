import type { FieldReaders } from './field-reader';

/** What a query may depend on. */
export interface ReadingContext {
  readonly accountSid: string;
  /** When the run began. */
  readonly now: Date;
}

/** The part of a parent's item that fills a parameter of the path. */
export interface ParentLink {
  readonly endpoint: AnyEndpoint;
  /** Parameter of the path to field of the parent's item, such as `{ DomainSid: 'sid' }`. */
  readonly parameters: Readonly<Record<string, string>>;
  /**
   * The field of the parent's item that holds a list: one call for each of its elements, whose fields
   * come before the item's. What several parents have in common is read once.
   */
  readonly each?: string;
  /** At most so many parents are read; if there are more, the reading is marked as truncated. */
  readonly limit?: number;
  /** Which parents are read at all. */
  readonly where?: (item: Readonly<Record<string, unknown>>) => boolean;
}

/**
 * One GET of Twilio's API, and everything that may be kept of its answer.
 *
 * `{AccountSid}` in the path is the account that is read, and so is every parameter of an endpoint
 * without a parent; the others come from the parent.
 */
export interface Endpoint<Fields extends FieldReaders = FieldReaders> {
  /** Stable, and part of the snapshot's schema. */
  readonly id: string;
  readonly host: string;
  /** As in Twilio's API description. */
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
  /** Filled by a probe or from a folder, and not by a call of the API. */
  readonly probe?: true;
  /** What a probe takes its targets from, and what is read before it. */
  readonly needs?: readonly AnyEndpoint[];
  readonly fields: Fields;
  /** At most so many items are read; if there are more, the reading is marked as truncated. */
  readonly limit?: number;
  /**
   * The answers that mean "this product was never in use", by status and, where it is known, Twilio's
   * error code. Every other failure is one.
   */
  readonly absent?: readonly { readonly status: number; readonly code?: number }[];
}

export type AnyEndpoint = Endpoint<FieldReaders>;

/** Keeps the types of the fields, so that checks read them by name. */
export function endpoint<const Fields extends FieldReaders>(
  definition: Endpoint<Fields>,
): Endpoint<Fields> {
  return definition;
}
