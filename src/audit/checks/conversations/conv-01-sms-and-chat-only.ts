import type { IneligibleUse } from '../../catalog/phi-scope';
import { usageRecords } from '../../endpoints/account/usage-records';
import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import { addressFindings } from '../../evidence/channels/address-findings';
import { usageOf } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { gradedAs, note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

const ELIGIBLE_CHANNELS = ['sms', 'chat'];

/** The name with which a statement of ACCT-11 puts a channel into the scope of PHI. */
const USE_OF_CHANNEL: Readonly<Record<string, IneligibleUse>> = {
  whatsapp: 'WhatsApp',
  messenger: 'Messenger',
  rcs: 'RCS',
  email: 'SendGrid',
};

/** Conversations take place by SMS and chat. A participant can be added without an address. */
export const conv01: Check = {
  id: 'CONV-01',
  reads: [addressConfigurations, usageRecords],
  judge: (account) => {
    const used =
      account.items(addressConfigurations).length > 0 ||
      usageOf(account, 'Conversations').length > 0;
    const isInScope = (channel: string) => {
      const use = USE_OF_CHANNEL[channel];
      return use !== undefined && account.inPhiScope(use);
    };
    const violating = addressFindings(account, isInScope);
    const others = addressFindings(
      account,
      (channel) => !ELIGIBLE_CHANNELS.includes(channel) && !isInScope(channel),
    );
    return whenFound(
      [...gradedAs('FAIL', violating), ...gradedAs('REVIEW', others)],
      violating.length > 0 ? 'FAIL' : 'REVIEW',
      used
        ? judgement('NOT_TESTABLE', note('nothing found; participants need no address'))
        : judgement('NOT_APPLICABLE', note('Conversations was not used')),
    );
  },
};
