/**
 * What a run says about a row, from worst to best: a row's verdict is the worst over the accounts,
 * and a roll-up's the worst over its rows.
 */
export const VERDICTS = [
  /** A violation is proved or stated, or statements leave out what they have to name. */
  'FAIL',
  /** A reading failed, by 401, 403, 429, 5xx or a broken connection: nothing is known. */
  'ERROR',
  /** Something is there that a person has to judge, and needs a scoped attestation. */
  'REVIEW',
  /** An attestation is missing, incomplete or expired. */
  'MANUAL',
  /** A recommended row does not hold, or there is a risk without proof. */
  'WARN',
  /** Nothing to test, or an answer that proves nothing. */
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

/** What somebody has to do something about: what is open, and what could not be read. */
export const ACTION_VERDICTS: readonly Verdict[] = ['ERROR', ...OPEN_VERDICTS];

/** Neither a machine nor a person has decided it: a statement can. */
export const UNDECIDED_VERDICTS: readonly Verdict[] = ['REVIEW', 'MANUAL', 'NOT_TESTABLE'];

/** Nothing is known of the row. */
export const UNKNOWN_VERDICTS: readonly Verdict[] = ['ERROR', 'NOT_TESTABLE'];

/** A person has closed it. */
export const STATED_VERDICTS: readonly Verdict[] = ['ATTESTED', 'ACCEPTED'];

/** The worst of them; `NOT_APPLICABLE` when there is none. */
export function worstVerdict(verdicts: Iterable<Verdict>): Verdict {
  let worst = VERDICTS.length - 1;
  for (const verdict of verdicts) worst = Math.min(worst, VERDICTS.indexOf(verdict));
  return VERDICTS[worst] ?? 'NOT_APPLICABLE';
}
