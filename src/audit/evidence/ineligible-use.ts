import { INELIGIBLE_USES, type IneligibleUse } from '../catalog/phi-scope';
import type { AccountView } from '../model/check';
import { type Finding, type Judgement, judgement, remainderOf, worstOf } from '../model/judgement';
import type { Verdict } from '../model/verdict';

/** What the mere presence of such a use means: `FAIL` only in the attested scope of PHI. */
export function verdictOnPresence(account: AccountView, use: IneligibleUse): Verdict {
  return account.inPhiScope(use) ? 'FAIL' : 'REVIEW';
}

/**
 * Judges what is allowed only outside PHI workflows: its presence has to be reviewed, and is a
 * violation where an attestation puts it into the scope of PHI. `otherwise` is for when there is
 * none, and is left when a statement closes what was found.
 */
export function judgeIneligibleUse(
  account: AccountView,
  found: Readonly<Partial<Record<IneligibleUse, readonly Finding[]>>>,
  otherwise: Judgement = judgement('NOT_APPLICABLE'),
): Judgement {
  const graded = INELIGIBLE_USES.flatMap((use) =>
    (found[use] ?? []).map((finding) => ({
      ...finding,
      verdict: verdictOnPresence(account, use),
      named: use,
    })),
  );
  if (graded.length === 0) return otherwise;
  const judged = worstOf(graded, judgement('NOT_APPLICABLE'));
  return { ...judged, remainder: remainderOf(otherwise) };
}
