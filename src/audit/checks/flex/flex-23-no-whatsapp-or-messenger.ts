import {
  CHANNEL_SIGNS,
  messengerSigns,
  whatsappSigns,
  withoutChannelSigns,
} from '../../evidence/channels/channel-signs';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import type { Check } from '../../model/check';

/** No channel of Meta's leads to Flex; any that is in use may. */
export const flex23: Check = {
  id: 'FLEX-23',
  reads: CHANNEL_SIGNS,
  optIn: USER_FOLDERS,
  judge: (account) =>
    judgeIneligibleUse(
      account,
      { WhatsApp: whatsappSigns(account), Messenger: messengerSigns(account) },
      withoutChannelSigns(account, 'WhatsApp or Messenger'),
    ),
};
