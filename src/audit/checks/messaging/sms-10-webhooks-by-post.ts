import { alerts } from '../../endpoints/account/alerts';
import {
  MESSAGING_WEBHOOK_ENDPOINTS,
  type MessagingWebhook,
  messagingWebhooks,
} from '../../evidence/messaging-webhooks';
import { redactionAlerts, redactionOf } from '../../evidence/redaction';
import { type Check, type Finding, judgement } from '../../model/check';

/** Messaging webhooks use POST: the parameters of GET are logged, redaction or not. */
export const sms10: Check = {
  id: 'SMS-10',
  reads: [...MESSAGING_WEBHOOK_ENDPOINTS, alerts],
  judge: (account) => {
    const webhooks = messagingWebhooks(account);
    if (webhooks.length === 0) return judgement('NOT_APPLICABLE');
    const byGet = webhooks.filter(({ method }) => method !== null && method !== 'POST');
    if (byGet.length === 0) return judgement('PASS');
    const called = byGet.some(({ shadowed }) => !shadowed);
    return called && redactionOf(account) === 'on'
      ? judgement('FAIL', ...byGet.map(toFinding), ...redactionAlerts(account))
      : judgement('WARN', ...byGet.map(toFinding));
  },
};

function toFinding({ resource, methodField, method, shadowed }: MessagingWebhook): Finding {
  const message = shadowed ? `${method}, but another setting takes precedence` : `${method}`;
  return { resource, field: methodField, message: `the webhook is called by ${message}` };
}
