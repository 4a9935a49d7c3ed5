import { chatChannelWebhooks } from '../../endpoints/chat/chat-channel-webhooks';
import { CHAT_WEBHOOK_ENDPOINTS, chatWebhooks } from '../../evidence/chat-webhooks';
import { isAutopilot } from '../../evidence/messaging-webhooks';
import { type Check, judgement, note, whenFound } from '../../model/check';

/** No webhook of Chat leads to Autopilot. */
export const chat04: Check = {
  id: 'CHAT-04',
  reads: CHAT_WEBHOOK_ENDPOINTS,
  judge: (account) =>
    whenFound(
      chatWebhooks(account)
        .filter(({ url }) => isAutopilot(url))
        .map(({ resource, field }) => ({ resource, field, message: 'leads to Autopilot' })),
      'FAIL',
      account.truncated(chatChannelWebhooks)
        ? judgement('NOT_TESTABLE', note('nothing found in the channels that were looked at'))
        : judgement('NOT_APPLICABLE'),
    ),
};
