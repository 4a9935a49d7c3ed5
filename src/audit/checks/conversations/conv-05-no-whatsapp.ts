import {
  CHANNEL_SIGNS,
  whatsappSigns,
  withoutChannelSigns,
} from '../../evidence/channels/channel-signs';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import type { Check } from '../../model/check';

/** No WhatsApp address or sender feeds Conversations; any that is in use may. */
export const conv05: Check = {
  id: 'CONV-05',
  reads: CHANNEL_SIGNS,
  optIn: USER_FOLDERS,
  judge: (account) =>
    judgeIneligibleUse(
      account,
      { WhatsApp: whatsappSigns(account) },
      withoutChannelSigns(account, 'WhatsApp'),
    ),
};
