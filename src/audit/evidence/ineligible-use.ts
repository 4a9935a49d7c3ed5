import { INELIGIBLE_USES, type IneligibleUse } from '../catalog/phi-scope';
import type { AccountView } from '../model/check';
import { type Finding, note } from '../model/finding';
import { type Judgement, judgement, remainderOf, worstOf } from '../model/judgement';
import type { Verdict } from '../model/verdict';

/** The verdict on the mere presence of such a use: `FAIL` only in the attested scope of PHI. */
export function verdictOnPresence(account: AccountView, use: IneligibleUse): Verdict {
  return account.inPhiScope(use) ? 'FAIL' : 'REVIEW';
}

/** The findings for each use that a row asks about. */
type FoundUses = Readonly<Partial<Record<IneligibleUse, readonly Finding[]>>>;

/**
 * Judges what is allowed only outside PHI workflows: its presence must be reviewed, and is a
 * violation if an attestation puts it into the scope of PHI. `otherwise` is the judgement without
 * any, and the remainder when a statement closes the findings.
 */
export function judgeIneligibleUse(
  account: AccountView,
  found: FoundUses,
  otherwise = noSignOf(found),
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

function noSignOf(found: FoundUses): Judgement {
  const uses = INELIGIBLE_USES.filter((use) => found[use] !== undefined);
  return judgement('NOT_APPLICABLE', note(`no sign of ${uses.join(' or ')}`));
}
