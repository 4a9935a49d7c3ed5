import type { IdentifierKind } from './detectors/detector';

/** Why a preserved attribute was not kept. */
const REMOVAL_REASONS = [
  /** Nested where a scalar belongs, or the other way round. */
  'wrong_type',
  /** JSON as text where an object or list belongs: encoded once too often. */
  'json_text',
  /** Not what the attribute's rule asks for. */
  'wrong_format',
  /** Text of a kind that only the policy's vocabulary lets through. */
  'not_in_vocabulary',
  /** Text in which an identifier was found. */
  'identifier_found',
  /** A contact that is not one of the organisation's own. */
  'not_own_contact',
  /** One of several attributes that the policy keeps apart from each other. */
  'combination',
  /** A list of which nothing is left. */
  'nothing_left',
  /** Words in an event of a type that is not known: nobody can say what they are. */
  'unknown_event_type',
] as const;

export type RemovalReason = (typeof REMOVAL_REASONS)[number];

export interface Removal {
  readonly reason: RemovalReason;
  /** The kinds of identifier that were found, for `identifier_found`. */
  readonly findings?: readonly IdentifierKind[];
}
