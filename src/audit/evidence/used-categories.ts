import type { IneligibleProduct } from '../catalog/ineligible-product';
import { usageRecords } from '../endpoints/account/usage-records';
import type { AccountView, Finding } from '../model/check';
import { type UsageClass, usageClassOf } from './usage-class';

export interface UsedCategory {
  /** Empty when the name has no form that may be kept: it is unknown then. */
  readonly category: string;
  /** In the category's own unit: messages, minutes, calls. */
  readonly usage: number;
  readonly usageClass: UsageClass;
}

/** The categories that the account itself has used, without its subaccounts. */
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

/** Whether the account has used one of the categories that the pattern names. */
export function hasUsage(account: AccountView, pattern: RegExp): boolean {
  return usedCategories(account).some(({ category }) => pattern.test(category));
}

/** What was used of a product that is not eligible: a finding for each category. */
export function usageOf(account: AccountView, product: IneligibleProduct): readonly Finding[] {
  return usedCategories(account)
    .filter(({ usageClass }) => usageClass.kind === 'ineligible' && usageClass.product === product)
    .map(({ category }) => ({
      resource: category,
      field: 'usage',
      message: `used, and ${product} is not eligible`,
    }));
}
