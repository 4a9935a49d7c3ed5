import type { FieldReaders } from '../fields/field-reader';

/** What a query may depend on. */
export interface ReadingContext {
  readonly subject: string;
  /** When the run began. */
  readonly now: Date;
}

/** How a parent's item fills parameters of the path. */
export interface ParentLink {
  readonly endpoint: AnyApiEndpoint;
  /** Parameters of the path with fields of the parent's item, such as `{ DomainSid: 'sid' }`. */
  readonly parameters: Readonly<Record<string, string>>;
  /**
   * The field of the parent's item that holds a list: one call for each element, whose fields take
   * precedence over the item's. What several parents have in common is read once.
   */
  readonly each?: string;
  /** The maximum of parents to read; if there are more, the reading is marked as truncated. */
  readonly limit?: number;
  /** The parents that are read at all. */
  readonly where?: (item: Readonly<Record<string, unknown>>) => boolean;
  /**
   * The parents that themselves say that there is something below them: an answer that denies it
   * leaves open what is there, and the reading is marked as truncated.
   */
  readonly has?: (item: Readonly<Record<string, unknown>>) => boolean;
}

/** The owner of the API: an account, its Organization, or a Segment workspace. */
export type ApiSource = 'twilio' | 'organization' | 'segment';

/** What every reading has, whatever its source. */
interface ReadingDefinition<Fields extends FieldReaders> {
  /** Stable, and part of the snapshot's schema. */
  readonly id: string;
  /** Everything that may be kept. */
  readonly fields: Fields;
  /**
   * Whether an item contains what it is read for. One that does not counts as not looked at: it
   * proves neither that something exists nor that it does not.
   */
  readonly says?: (item: Readonly<Record<string, unknown>>) => boolean;
}

/**
 * One GET of an API, and everything that may be kept of its answer.
 *
 * `{AccountSid}` in the path is the account being read, and so is every parameter of an endpoint
 * without a parent; the others come from the parent.
 */
export interface ApiEndpoint<Fields extends FieldReaders = FieldReaders>
  extends ReadingDefinition<Fields> {
  readonly from: ApiSource;
  readonly host: string;
  /** As in the API's description. */
  readonly path: string;
  /** Constant parameters of the path, such as `{ Revision: 'LatestPublished' }`. */
  readonly constants?: Readonly<Record<string, string>>;
  /** The name of the list in the answer; missing for a single resource. */
  readonly list?: string;
  /** @param parameters The values from the parent. */
  readonly query?: (
    context: ReadingContext,
    parameters: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>>;
  readonly parent?: ParentLink;
  /** The maximum of items to read; if there are more, the reading is marked as truncated. */
  readonly limit?: number;
  /**
   * The answers that mean "this product was never in use", by status and, if known, Twilio's error
   * code. Every other failure remains a failure.
   */
  readonly absent?: readonly { readonly status: number; readonly code?: number }[];
  /**
   * The product was retired, or Twilio opens it only on request: after 404 or 410, or 403 with the
   * code 20403, it counts as missing. If a list of it was read, what is below it exists as well.
   */
  readonly mayBeGone?: true;
  /**
   * It is in alpha, and opened on request: after 403 or 404, nobody knows what is there. That is
   * not a failure; the reading is marked as truncated.
   */
  readonly mayBeClosed?: true;
}

/** The answer to one of the audit's own requests. */
export interface ProbeEndpoint<Fields extends FieldReaders = FieldReaders>
  extends ReadingDefinition<Fields> {
  readonly from: 'probe';
  /** The source of the probe's targets, and what is read before it. */
  readonly needs: readonly AnyApiEndpoint[];
}

/** The findings in a folder of the user's. */
export interface FolderEndpoint<Fields extends FieldReaders = FieldReaders>
  extends ReadingDefinition<Fields> {
  readonly from: 'folder';
}

/** The source of a reading, and what may be kept of it. */
export type Endpoint<Fields extends FieldReaders = FieldReaders> =
  | ApiEndpoint<Fields>
  | ProbeEndpoint<Fields>
  | FolderEndpoint<Fields>;

export type AnyApiEndpoint = ApiEndpoint<FieldReaders>;
export type AnyEndpoint = Endpoint<FieldReaders>;

/** The source of a reading. */
export type ReadingSource = AnyEndpoint['from'];

/**
 * An endpoint of an account's own API, unless it names another. Keeps the types of the fields, so
 * that checks read them by name.
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
