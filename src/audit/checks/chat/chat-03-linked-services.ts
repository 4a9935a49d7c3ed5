import { chatChannelWebhooks } from '../../endpoints/chat/chat-channel-webhooks';
import { CHAT_WEBHOOK_ENDPOINTS, chatWebhooks } from '../../evidence/chat-webhooks';
import { namedHost } from '../../evidence/named-host';
import { type Check, judgement, note, whenFound } from '../../model/check';

/** The hosts that Chat calls: each that is a vendor's needs a BAA, which only a person knows. */
export const chat03: Check = {
  id: 'CHAT-03',
  reads: CHAT_WEBHOOK_ENDPOINTS,
  judge: (account) =>
    whenFound(
      chatWebhooks(account).map(({ resource, field, url }) => ({
        resource,
        field,
        message: `Chat calls ${namedHost(url)}`,
      })),
      'MANUAL',
      account.truncated(chatChannelWebhooks)
        ? judgement('NOT_TESTABLE', note('no webhook in the channels that were looked at'))
        : judgement('NOT_APPLICABLE'),
    ),
};
