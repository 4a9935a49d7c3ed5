/** How a case is judged that Twilio's documents leave open. */
export const RULINGS = ['eligible', 'not-eligible', 'unknown'] as const;

export type Ruling = (typeof RULINGS)[number];

/** What the policy rules on. */
export const RULED_CASES = ['territories', 'tollFree', 'unknownCallers'] as const;

/** Five or six digits. */
export const SHORT_CODE = /^[1-9]\d{4,5}$/;

/** What the policy says of contacts: the part `eligibility`. */
export interface EligibilityRules {
  /**
   * Numbers of Puerto Rico and the other territories. Twilio's documents say “US area codes” and no
   * more; 45 CFR 160.103 counts the territories as states.
   *
   * @default 'unknown'
   */
  readonly territories?: Ruling;
  /** Toll-free numbers, which the guide lists; some are of Canada. @default 'eligible' */
  readonly tollFree?: Ruling;
  /** Callers who withhold their number. @default 'unknown' */
  readonly unknownCallers?: Ruling;
  /** Short codes of the organisation's own. */
  readonly shortCodes?: readonly string[];
}
