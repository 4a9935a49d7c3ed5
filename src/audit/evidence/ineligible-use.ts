import { INELIGIBLE_USES, type IneligibleUse } from '../catalog/phi-scope';
import type { AccountView } from '../model/check';
import { type Finding, type Judgement, judgement, worstOf } from '../model/judgement';
import type { Verdict } from '../model/verdict';

/** What the mere presence of such a use means: `FAIL` only in the attested scope of PHI. */
export function verdictOnPresence(account: AccountView, use: IneligibleUse): Verdict {
  return account.inPhiScope(use) ? 'FAIL' : 'REVIEW';
}

/**
 * Judges what is allowed outside PHI workflows only: its presence has to be reviewed, and is a
 * violation where an attestation puts it into the scope of PHI. `otherwise` is for when there is none.
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
  return worstOf(graded, graded.length === 0 ? otherwise : judgement('NOT_APPLICABLE'));
}
