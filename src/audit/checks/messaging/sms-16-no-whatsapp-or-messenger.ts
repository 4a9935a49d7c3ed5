import {
  CHANNEL_SIGNS,
  messengerSigns,
  whatsappSigns,
  withoutChannelSigns,
} from '../../evidence/channels/channel-signs';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import type { Check } from '../../model/check';

/** Neither WhatsApp nor Messenger is used besides SMS. */
export const sms16: Check = {
  id: 'SMS-16',
  reads: CHANNEL_SIGNS,
  optIn: USER_FOLDERS,
  judge: (account) =>
    judgeIneligibleUse(
      account,
      { WhatsApp: whatsappSigns(account), Messenger: messengerSigns(account) },
      withoutChannelSigns(account, 'WhatsApp or Messenger'),
    ),
};
