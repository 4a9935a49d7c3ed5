import { channelSenders } from '../../endpoints/messaging/channel-senders';
import { contentTemplates } from '../../endpoints/messaging/content-templates';
import {
  CHANNEL_SIGNS,
  whatsappSigns,
  withoutChannelSigns,
} from '../../evidence/channels/channel-signs';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import type { Check } from '../../model/check';
import { worstOf } from '../../model/judgement';

/** WhatsApp's statuses of a template that somebody has submitted. */
const SUBMITTED = new Set(['received', 'pending', 'approved', 'rejected', 'paused', 'disabled']);

/** WhatsApp is not used. Templates submitted for its approval are a weak sign. */
export const gen01: Check = {
  id: 'GEN-01',
  reads: [contentTemplates, ...CHANNEL_SIGNS],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const offline = account
      .items(channelSenders)
      .filter(({ status }) => status !== null && !/^online/i.test(status))
      .map(({ sid, status }) => ({
        resource: sid,
        field: 'status',
        message: `a WhatsApp sender, ${status}`,
      }));
    const templates = account
      .items(contentTemplates)
      .filter((template) => SUBMITTED.has(template['approval_requests.status'] ?? ''))
      .map(({ sid }) => ({
        verdict: 'WARN' as const,
        resource: sid,
        field: 'approval_requests',
        message: 'a template that was submitted to WhatsApp',
      }));
    return worstOf(
      templates,
      judgeIneligibleUse(
        account,
        { WhatsApp: [...offline, ...whatsappSigns(account)] },
        withoutChannelSigns(
          account,
          templates.length > 0 ? 'WhatsApp except its templates' : 'WhatsApp',
        ),
      ),
    );
  },
};
