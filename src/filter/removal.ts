import type { IdentifierKind } from './detectors/detector';

/** Why a preserved attribute was not kept. */
const REMOVAL_REASONS = [
  /** Nested where a scalar belongs, or the other way round. */
  'wrong_type',
  /** JSON text where an object or list belongs: encoded once too often. */
  'json_text',
  /** Against the attribute's rule. */
  'wrong_format',
  /** Text that only the policy's vocabulary could pass. */
  'not_in_vocabulary',
  /** Text in which an identifier was found. */
  'identifier_found',
  /** A contact that is not one of the organisation's own. */
  'not_own_contact',
  /** One of several attributes that the policy keeps apart from each other. */
  'combination',
  /** A list without any remaining item. */
  'nothing_left',
  /** Words in an event of an unknown type, so that their meaning is unknown. */
  'unknown_event_type',
] as const;

export type RemovalReason = (typeof REMOVAL_REASONS)[number];

export interface Removal {
  readonly reason: RemovalReason;
  /** The kinds of identifier found, for `identifier_found`. */
  readonly findings?: readonly IdentifierKind[];
}
