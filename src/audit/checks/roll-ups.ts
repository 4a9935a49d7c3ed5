import type { Requirement } from '../catalog/requirement';
import type { RequirementId } from '../catalog/requirement-id';
import { ACCOUNT_DESIGNATION_ROWS } from '../catalog/rows/account-designation';
import { CONVERSATIONS_ROWS } from '../catalog/rows/conversations';
import { FLEX_ROWS } from '../catalog/rows/flex';
import { FLEX_INSIGHTS_ROWS } from '../catalog/rows/flex-insights';
import { FRONTLINE_ROWS } from '../catalog/rows/frontline';
import { GLOBAL_EXCLUSIONS_ROWS } from '../catalog/rows/global-exclusions';
import type { RollUp } from '../model/check';
import { ineligibleProductOf, PRODUCT_ROWS } from './account/ineligible-product-of';

/** The rows that follow from others. Some of them have a check as well. */
export const ROLL_UPS: readonly RollUp[] = [
  ...rollUpsOf(ACCOUNT_DESIGNATION_ROWS),
  { id: 'ACCT-11', derivedFrom: PRODUCT_ROWS, asksAbout: ineligibleProductOf },
  ...rollUpsOf(CONVERSATIONS_ROWS),
  // FRONT-01 reads addresses as well, and says nothing if these cannot be read.
  ...rollUpsOf(FRONTLINE_ROWS, 'FRONT-04'),
  ...rollUpsOf(FLEX_ROWS, 'FLEX-29'),
  ...rollUpsOf(FLEX_INSIGHTS_ROWS, 'FLEX-29'),
  ...rollUpsOf(GLOBAL_EXCLUSIONS_ROWS),
];

/** The roll-ups among a product's rows, as the catalogue derives them. */
function rollUpsOf(
  requirements: readonly Requirement[],
  appliesWith?: RequirementId,
): readonly RollUp[] {
  return requirements
    .filter(({ derivedFrom }) => derivedFrom.length > 0)
    .map(({ id, derivedFrom }) => ({
      id,
      derivedFrom,
      ...(appliesWith === undefined ? {} : { appliesWith }),
    }));
}
