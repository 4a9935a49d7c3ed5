import { usageRecords } from '../../endpoints/account/usage-records';
import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import { flexEmailStatus } from '../../endpoints/flex/flex-email-status';
import { addressFindings, isAnyAddressUnsaid } from '../../evidence/channels/address-findings';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { usageByName } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

const NOT_IN_USE: readonly (string | null)[] = ['not-configured', 'failed', null];

/** No e-mail leads to Flex. */
export const flex24: Check = {
  id: 'FLEX-24',
  reads: [flexEmailStatus, addressConfigurations, usageRecords],
  judge: (account) =>
    judgeIneligibleUse(
      account,
      {
        SendGrid: [
          ...account
            .items(flexEmailStatus)
            .filter(({ status }) => !NOT_IN_USE.includes(status))
            .map(({ status }) => ({
              resource: null,
              field: 'status',
              message: `e-mail for Flex is ${status}`,
            })),
          ...addressFindings(account, (channel) => channel === 'email'),
          ...usageByName(account, /^flex-email-usage$/),
        ],
      },
      isAnyAddressUnsaid(account)
        ? judgement('NOT_TESTABLE', note('Twilio does not name the channel of each address'))
        : undefined,
    ),
};
