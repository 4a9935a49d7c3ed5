import { usageRecords } from '../../endpoints/account/usage-records';
import {
  isAutopilot,
  type MessagingWebhook,
  SMS_WEBHOOK_ENDPOINTS,
  smsWebhooks,
} from '../../evidence/messaging-webhooks';
import { usageFindings } from '../../evidence/usage-findings';
import { type Check, type Finding, judgement, whenFound } from '../../model/check';

/** No inbound message goes to Autopilot. A URL that is not called is a risk, and no violation. */
export const sms14: Check = {
  id: 'SMS-14',
  reads: [...SMS_WEBHOOK_ENDPOINTS, usageRecords],
  judge: (account) => {
    const webhooks = smsWebhooks(account).filter(({ url }) => isAutopilot(url));
    const called = webhooks.filter(({ shadowed }) => !shadowed);
    const used = usageFindings(account, /^autopilot-messaging$/);
    return whenFound(
      [...called.map(toFinding), ...used],
      'FAIL',
      whenFound(webhooks.map(toFinding), 'WARN', judgement('NOT_APPLICABLE')),
    );
  },
};

function toFinding({ resource, field, shadowed }: MessagingWebhook): Finding {
  const message = 'leads to Autopilot';
  return {
    resource,
    field,
    message: shadowed ? `${message}, but another setting takes precedence` : message,
  };
}
