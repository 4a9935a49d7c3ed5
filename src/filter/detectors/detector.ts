import type { WordFilter } from '../names/word-filter';

/** The kinds of identifier that are looked for in text. */
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
  /** What one of the policy's own patterns matches. */
  'custom',
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Looks for one kind of identifier, in time linear to the length of the text. */
export interface Detector {
  readonly kind: IdentifierKind;
  readonly looks: readonly Look[];
}

/**
 * One search of a text, and what the text must have to make it worthwhile. Most texts have almost
 * none of it, so almost no pattern is tried on them.
 */
export interface Look {
  /** At least this many characters. */
  readonly length?: number;
  /** At least this many digits. */
  readonly digits?: number;
  /** At least this many places where a letter and a digit are next to each other. */
  readonly changes?: number;
  /**
   * At least one of these: a mark such as `@`, or three letters in a row in lower case. A blank
   * among them stands for anything but a letter: ` at` is what begins with these letters.
   *
   * Without cues, every text is searched. So a mutant that empties a list survives: it only costs
   * time.
   */
  readonly cues?: readonly string[];
  /**
   * Words of the letters a to z that are cues as well. `cue-word-filter.ts` has those of all looks,
   * and is made again when one changes.
   */
  readonly words?: () => readonly string[];
  /** True where a capital behind a small letter is a cue as well: `johnSmith`. */
  readonly joined?: true;
  /** Lists of names that are cues as well. */
  readonly names?: () => readonly WordFilter[];
  /** True when `text`, normalised and freed of SIDs, holds an identifier. */
  readonly finds: (text: string) => boolean;
}
