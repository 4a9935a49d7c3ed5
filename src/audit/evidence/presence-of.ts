import type { IneligibleProduct } from '../catalog/ineligible-product';
import type { AccountView } from '../model/check';
import type { Verdict } from '../model/verdict';

/** What the mere presence of such a product means: `FAIL` only in the attested scope of PHI. */
export function presenceOf(account: AccountView, product: IneligibleProduct): Verdict {
  return account.inPhiScope(product) ? 'FAIL' : 'REVIEW';
}
