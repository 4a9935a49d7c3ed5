import { INELIGIBLE_PRODUCTS } from '../catalog/ineligible-product';
import type { AccountView } from '../model/check';
import { type Finding, type Judgement, judgement } from '../model/judgement';
import { type Verdict, worstVerdict } from '../model/verdict';

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
  const findings = INELIGIBLE_USES.flatMap((use) => found[use] ?? []);
  if (findings.length === 0) return otherwise;
  const verdicts = INELIGIBLE_USES.filter((use) => found[use]?.length).map((use) =>
    verdictOnPresence(account, use),
  );
  return { verdict: worstVerdict(verdicts), findings };
}
