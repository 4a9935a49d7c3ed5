/**
 * The verdict of a run on a row, from worst to best: a row's verdict is the worst over the
 * accounts, and a roll-up's the worst over its rows.
 */
export const VERDICTS = [
  /** A violation is proved or stated, or statements omit what they have to name. */
  'FAIL',
  /** A reading failed, by 401, 403, 429, 5xx or a broken connection: nothing is known. */
  'ERROR',
  /** A person has to judge something, and to make a scoped attestation. */
  'REVIEW',
  /** An attestation is missing, incomplete or expired. */
  'MANUAL',
  /** A recommended row does not hold, or there is a risk without proof. */
  'WARN',
  /** There is nothing to test, or an answer that proves nothing. */
  'NOT_TESTABLE',
  /** The attestations hold an exception with a rationale and an expiry. */
  'ACCEPTED',
  /** A valid attestation closes the row. */
  'ATTESTED',
  /** Decided by decisive evidence. */
  'PASS',
  /** The product is not in use. */
  'NOT_APPLICABLE',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Something is found or missing, and nobody has closed it. */
export const OPEN_VERDICTS: readonly Verdict[] = ['FAIL', 'REVIEW', 'MANUAL', 'WARN'];

/** Verdicts that need action: what is open, and what could not be read. */
export const ACTION_VERDICTS: readonly Verdict[] = ['ERROR', ...OPEN_VERDICTS];

/** Decided by neither a machine nor a person: a statement can decide. */
export const UNDECIDED_VERDICTS: readonly Verdict[] = ['REVIEW', 'MANUAL', 'NOT_TESTABLE'];

/** Nothing is known of the row. */
export const UNKNOWN_VERDICTS: readonly Verdict[] = ['ERROR', 'NOT_TESTABLE'];

/** A person has closed it. */
export const STATED_VERDICTS: readonly Verdict[] = ['ATTESTED', 'ACCEPTED'];

/** The worst of them; `NOT_APPLICABLE` when there are none. */
export function worstVerdict(verdicts: Iterable<Verdict>): Verdict {
  let worst = VERDICTS.length - 1;
  for (const verdict of verdicts) worst = Math.min(worst, VERDICTS.indexOf(verdict));
  return VERDICTS[worst] ?? 'NOT_APPLICABLE';
}
