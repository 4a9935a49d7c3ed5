import { INELIGIBLE_PRODUCTS } from '../catalog/ineligible-product';
import type { AccountView } from '../model/check';
import { type Finding, type Judgement, judgement, worstOf } from '../model/judgement';
import type { Verdict } from '../model/verdict';

/** Uses of Twilio that are not eligible, by the names under which ACCT-11's attestations scope them. */
export const INELIGIBLE_USES = [
  ...INELIGIBLE_PRODUCTS,
  'Messenger',
  'RCS',
  'Verify by silent network authentication',
  'Verify by TOTP',
  'Verify outside the US',
] as const;

export type IneligibleUse = (typeof INELIGIBLE_USES)[number];

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
