import { usageRecords } from '../endpoints/account/usage-records';
import type { AccountView, Finding } from '../model/check';

/** Usage in the last 30 days of the categories whose names match; none for what was not used. */
export function usageFindings(account: AccountView, category: RegExp): readonly Finding[] {
  return account.items(usageRecords).flatMap((record) => {
    const used = (record.count ?? 0) > 0 || (record.usage ?? 0) > 0;
    if (record.category === null || !used || !category.test(record.category)) return [];
    return [{ resource: record.category, field: 'usage', message: 'used in the last 30 days' }];
  });
}
