import { usageRecords } from '../../endpoints/account/usage-records';
import { channelSenders } from '../../endpoints/messaging/channel-senders';
import { contentTemplates } from '../../endpoints/messaging/content-templates';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { ineligibleUsage } from '../../evidence/usage';
import type { Check } from '../../model/check';
import { judgement, note, worstOf } from '../../model/judgement';

/** What WhatsApp answers to a template that somebody has submitted. */
const SUBMITTED = new Set(['received', 'pending', 'approved', 'rejected', 'paused', 'disabled']);

/** WhatsApp is not used. Templates that it was asked to approve are a weak sign. */
export const gen01: Check = {
  id: 'GEN-01',
  reads: [channelSenders, contentTemplates, usageRecords],
  judge: (account) => {
    const senders = account.items(channelSenders).map(({ sid, status }) => ({
      resource: sid,
      field: 'status',
      message: `a WhatsApp sender, ${status ?? 'of unknown status'}`,
    }));
    const used = ineligibleUsage(account, 'WhatsApp');
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
        { WhatsApp: [...senders, ...used] },
        judgement('NOT_APPLICABLE', ...(templates.length > 0 ? [] : [note('no sign of WhatsApp')])),
      ),
    );
  },
};
