/** The kinds of identifier that are looked for in text. */
export const FINDING_KINDS = [
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
  'mac',
  'date',
  'age',
  'address',
  'zip',
  'url',
  'ip',
  'name',
  /** A number that none of the others explains. */
  'digits',
  /** What one of the policy's own patterns matches. */
  'custom',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Looks for one kind of identifier, in time linear to the length of the text. */
export interface Detector {
  readonly kind: FindingKind;
  readonly looks: readonly Look[];
}

/**
 * One look at a text, and what the text must have for it to be worth while. Most texts have next to
 * none of it, so that next to no pattern is tried on them.
 */
export interface Look {
  /** At least so many characters. */
  readonly length?: number;
  /** At least so many digits. */
  readonly digits?: number;
  /**
   * At least one of these: a mark such as `@`, or three letters in a row in lower case. A blank
   * among them stands for anything but a letter: ` at` is what begins with these letters.
   *
   * A look without cues is taken at every text. So a mutant that empties a list survives, and one
   * that empties a cue where three digits stand in a row: they cost time alone.
   */
  readonly cues?: readonly string[];
  /** Words that are cues as well. */
  readonly words?: () => readonly string[];
  /** True when `text`, normalised and freed of SIDs, holds an identifier. */
  readonly finds: (text: string) => boolean;
}
