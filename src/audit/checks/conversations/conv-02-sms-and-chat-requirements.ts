import {
  CONVERSATION_WEBHOOK_ENDPOINTS,
  conversationWebhooks,
  type MessagingWebhook,
} from '../../evidence/messaging-webhooks';
import { type Check, type Finding, judgement, whenFound } from '../../model/check';

/** The part of CONV-02 that is not a roll-up: webhooks of Conversations are https and use POST. */
export const conv02: Check = {
  id: 'CONV-02',
  reads: CONVERSATION_WEBHOOK_ENDPOINTS,
  judge: (account) => {
    const webhooks = conversationWebhooks(account);
    if (webhooks.length === 0) return judgement('NOT_APPLICABLE');
    return whenFound(webhooks.flatMap(weaknesses), 'FAIL', judgement('PASS'));
  },
};

function weaknesses({
  resource,
  field,
  url,
  methodField,
  method,
}: MessagingWebhook): readonly Finding[] {
  return [
    ...(url.scheme === 'https' ? [] : [{ resource, field, message: 'the webhook is not https' }]),
    ...(method === 'GET'
      ? [{ resource, field: methodField, message: 'the webhook is called by GET' }]
      : []),
  ];
}
