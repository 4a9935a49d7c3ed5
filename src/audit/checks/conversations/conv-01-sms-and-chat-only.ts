import { usageRecords } from '../../endpoints/account/usage-records';
import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import { addressFindings } from '../../evidence/address-findings';
import { usageOf } from '../../evidence/usage';
import type { Check } from '../../model/check';
import { judgement, note, whenFound } from '../../model/judgement';

const ELIGIBLE_CHANNELS = ['sms', 'chat'];

/** Conversations take place by SMS and chat. A participant can be added without an address. */
export const conv01: Check = {
  id: 'CONV-01',
  reads: [addressConfigurations, usageRecords],
  judge: (account) => {
    const used =
      account.items(addressConfigurations).length > 0 ||
      usageOf(account, 'Conversations').length > 0;
    return whenFound(
      addressFindings(account, (channel) => !ELIGIBLE_CHANNELS.includes(channel)),
      'REVIEW',
      used
        ? judgement('NOT_TESTABLE', note('nothing found; participants need no address'))
        : judgement('NOT_APPLICABLE'),
    );
  },
};
