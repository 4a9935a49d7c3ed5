/** The possible verdicts for a case that Twilio's documents leave open. */
export const RULINGS = ['eligible', 'not-eligible', 'unknown'] as const;

export type Ruling = (typeof RULINGS)[number];

/** The cases that the policy decides. */
export const RULED_CASES = ['territories', 'tollFree', 'unknownCallers'] as const;

/** Five or six digits. */
export const SHORT_CODE = /^[1-9]\d{4,5}$/;

/** The policy's part `eligibility`. */
export interface EligibilityRules {
  /**
   * Numbers of Puerto Rico and the other territories. Twilio's documents only say “US area codes”;
   * 45 CFR 160.103 counts the territories as states.
   *
   * @default 'unknown'
   */
  readonly territories?: Ruling;
  /** Toll-free numbers, which the guide lists; some are Canadian. @default 'eligible' */
  readonly tollFree?: Ruling;
  /** Callers who withhold their number. @default 'unknown' */
  readonly unknownCallers?: Ruling;
  /** The organisation's own short codes. */
  readonly shortCodes?: readonly string[];
}
