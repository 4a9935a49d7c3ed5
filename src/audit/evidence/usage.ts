import type { IneligibleProduct } from '../catalog/ineligible-product';
import { usageRecords } from '../endpoints/account/usage-records';
import type { AccountView } from '../model/check';
import type { Finding } from '../model/judgement';
import { type UsageClass, usageClassOf } from './usage-class';

export interface UsedCategory {
  /** Empty when the name has no form that may be kept: it is unknown then. */
  readonly category: string;
  /** In the category's own unit: messages, minutes, calls. */
  readonly usage: number;
  readonly usageClass: UsageClass;
}

/** Usage categories of SMS and MMS. */
export const SMS_USAGE = /^(?:sms|mms)(?:-|$)/;
/** Usage categories of Frontline. */
export const FRONTLINE_USAGE = /^frontline(?:-|$)/;

/** The categories that the account itself, without its subaccounts, has used in the last twelve months. */
export function usedCategories(account: AccountView): readonly UsedCategory[] {
  return account
    .items(usageRecords)
    .map(({ category, usage, count }) => ({
      category: category ?? '',
      usage: Math.max(usage ?? 0, count ?? 0),
      usageClass: usageClassOf(category ?? ''),
    }))
    .filter(({ usage }) => usage > 0);
}

/** What was used of the categories whose names match: a finding for each. */
export function usageFindings(account: AccountView, pattern: RegExp): readonly Finding[] {
  return usedCategories(account)
    .filter(({ category }) => pattern.test(category))
    .map(({ category }) => ({
      resource: category,
      field: 'usage',
      message: 'used in the last twelve months',
    }));
}

/** What was used of a product that is not eligible: a finding for each category. */
export function ineligibleUsage(
  account: AccountView,
  product: IneligibleProduct,
): readonly Finding[] {
  return usedCategories(account)
    .filter(({ usageClass }) => usageClass.kind === 'ineligible' && usageClass.product === product)
    .map(({ category }) => ({
      resource: category,
      field: 'usage',
      message: `used, and ${product} is not eligible`,
    }));
}
