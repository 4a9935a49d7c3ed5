import { INELIGIBLE_PRODUCTS } from '../catalog/ineligible-product';
import { type AccountView, type Finding, type Judgement, judgement } from '../model/check';

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
  const violated = INELIGIBLE_USES.some(
    (use) => (found[use]?.length ?? 0) > 0 && account.inPhiScope(use),
  );
  return { verdict: violated ? 'FAIL' : 'REVIEW', findings };
}
