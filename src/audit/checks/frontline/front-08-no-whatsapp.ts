import {
  CHANNEL_SIGNS,
  whatsappSigns,
  withoutChannelSigns,
} from '../../evidence/channels/channel-signs';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { usageOf } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** WhatsApp is not used together with Frontline. */
export const front08: Check = {
  id: 'FRONT-08',
  reads: CHANNEL_SIGNS,
  optIn: USER_FOLDERS,
  judge: (account) =>
    usageOf(account, 'Frontline').length === 0
      ? judgement('NOT_APPLICABLE', note('Frontline was not used'))
      : judgeIneligibleUse(
          account,
          { WhatsApp: whatsappSigns(account) },
          withoutChannelSigns(account, 'WhatsApp'),
        ),
};
