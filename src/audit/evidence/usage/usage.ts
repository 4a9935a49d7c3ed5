import type { IneligibleProduct } from '../../catalog/ineligible-product';
import { usageRecords } from '../../endpoints/account/usage-records';
import type { AccountView } from '../../model/check';
import type { Finding } from '../../model/finding';
import { isUsageOf, type UsageClass, type UsedProduct, usageClassOf } from './usage-class';

export interface UsedCategory {
  /** Empty, and so unknown, when the name has no form that may be kept. */
  readonly category: string;
  /** In the category's own unit: messages, minutes, calls. */
  readonly usage: number;
  readonly usageClass: UsageClass;
}

/**
 * The categories that the account itself, without subaccounts, has used in the last twelve months.
 */
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

/** The usage of a product: a finding for each category. */
export function usageOf(account: AccountView, product: UsedProduct): readonly Finding[] {
  return findingsWhere(account, (category) => isUsageOf(category, product));
}

/**
 * The usage of a part of a product: a finding for each category whose name matches, since only the
 * name tells what it counts.
 */
export function usageByName(account: AccountView, pattern: RegExp): readonly Finding[] {
  return findingsWhere(account, (category) => pattern.test(category));
}

/** The usage of an ineligible product: a finding for each category. */
export function ineligibleUsage(
  account: AccountView,
  product: IneligibleProduct,
): readonly Finding[] {
  return usageOf(account, product).map((each) => ({
    ...each,
    message: `used, and ${product} is not eligible`,
  }));
}

function findingsWhere(
  account: AccountView,
  isSought: (category: string) => boolean,
): readonly Finding[] {
  return usedCategories(account)
    .filter(({ category }) => isSought(category))
    .map(({ category }) => ({
      resource: category,
      field: 'usage',
      message: 'used in the last twelve months',
    }));
}
