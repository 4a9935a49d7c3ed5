import { usageRecords } from '../../endpoints/account/usage-records';
import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import { addressFindings } from '../../evidence/channels/address-findings';
import { usageOf } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

const ELIGIBLE_CHANNELS = ['sms', 'mms', 'chat', 'voice'];

/** If Frontline is used, then only by eligible channels. */
export const front01: Check = {
  id: 'FRONT-01',
  reads: [usageRecords, addressConfigurations],
  judge: (account) => {
    const usage = usageOf(account, 'Frontline');
    if (usage.length === 0) return judgement('NOT_APPLICABLE', note('Frontline was not used'));
    return whenFound(
      addressFindings(account, (channel) => !ELIGIBLE_CHANNELS.includes(channel)),
      'REVIEW',
      judgement('MANUAL', ...usage),
    );
  },
};
