import { usageRecords } from '../../endpoints/account/usage-records';
import { memoryStores } from '../../endpoints/conversations/memory-stores';
import { orchestratorConfigurations } from '../../endpoints/conversations/orchestrator-configurations';
import { intelligenceConfigurations } from '../../endpoints/voice-ai/intelligence-configurations';
import { usedCategories } from '../../evidence/usage/usage';
import type { UsageClass } from '../../evidence/usage/usage-class';
import type { AccountView, Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/**
 * Usage stays within the eligible services. Usage does not show whether PHI was involved, so
 * anything else is for a person to judge.
 */
export const acct10: Check = {
  id: 'ACCT-10',
  reads: [usageRecords, orchestratorConfigurations, intelligenceConfigurations, memoryStores],
  judge: (account) => {
    const outside = usedCategories(account).flatMap(({ category, usageClass }) => {
      const message = reasonOf(usageClass);
      if (message === null) return [];
      const named = 'product' in usageClass ? { named: usageClass.product } : {};
      return [{ resource: category || null, field: 'category', message, ...named }];
    });
    return whenFound(
      [...outside, ...newProducts(account)],
      'REVIEW',
      account.items(memoryStores).some(({ stores }) => stores === null)
        ? judgement(
            'NOT_TESTABLE',
            note('Twilio does not say whether Conversation Memory has a store'),
          )
        : judgement('NOT_APPLICABLE', note('nothing was used outside the eligible services')),
    );
  },
};

/** Products that Twilio's own pages of 2026 call ineligible, if any part of them is set up. */
function newProducts(account: AccountView): readonly Finding[] {
  const inUse = {
    'Conversation Orchestrator': account.items(orchestratorConfigurations).length > 0,
    'Conversational Intelligence v3': account.items(intelligenceConfigurations).length > 0,
    'Conversation Memory': account.items(memoryStores).some(({ stores }) => stores === true),
  };
  return Object.entries(inUse).flatMap(([named, isInUse]) =>
    isInUse
      ? [
          {
            resource: named,
            field: null,
            message: 'set up, and not eligible according to its own page',
            named,
          },
        ]
      : [],
  );
}

function reasonOf(usageClass: UsageClass): string | null {
  switch (usageClass.kind) {
    case 'ineligible':
      return `used, and ${usageClass.product} is not eligible`;
    case 'unlisted':
      return `used, and ${usageClass.product} is not in the table of eligible services`;
    case 'unknown':
      return 'used, and not known to belong to an eligible service';
    default:
      return null;
  }
}
