import type { WordFilter } from '../names/word-filter';

/** The kinds of identifier to find in text. */
export const IDENTIFIER_KINDS = [
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health_plan',
  'medicare',
  'account',
  'iban',
  'card',
  'licence',
  'vehicle',
  'device',
  'biometric',
  'mac',
  'date',
  'age',
  'address',
  'zip',
  'url',
  'ip',
  'name',
  /** A number that no other kind explains. */
  'digits',
  /** A match of one of the policy's own patterns. */
  'custom',
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Finds one kind of identifier, in time linear in the length of the text. */
export interface Detector {
  readonly kind: IdentifierKind;
  readonly looks: readonly Look[];
}

/**
 * One search of a text, and what the text must contain to make it worthwhile. Most texts contain
 * almost nothing of it, so almost no pattern is tried on them.
 */
export interface Look {
  /** At least this many characters. */
  readonly length?: number;
  /** At least this many digits. */
  readonly digits?: number;
  /** At least this many places where a letter and a digit are adjacent. */
  readonly changes?: number;
  /**
   * At least one of these: a mark such as `@`, or three lower-case letters in a row. A blank among
   * them means anything but a letter: ` at` is a word that begins with these letters.
   *
   * Without cues, every text is searched. So a mutant that empties a list survives, as it only
   * costs time.
   */
  readonly cues?: readonly string[];
  /**
   * Words of the letters a to z that are also cues. `cue-word-filter.ts` has those of all looks,
   * and must be regenerated when one changes.
   */
  readonly words?: () => readonly string[];
  /** True when a capital after a lower-case letter is also a cue: `johnSmith`. */
  readonly joined?: true;
  /** Lists of names that are also cues. */
  readonly names?: () => readonly WordFilter[];
  /** True when `text`, normalised and freed of SIDs, holds an identifier. */
  readonly finds: (text: string) => boolean;
}
