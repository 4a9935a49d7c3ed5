import { webhookJudgement } from '../../evidence/webhooks/webhook-judgement';
import type { Check } from '../../model/check';
import { unsignedWebhooksResults } from '../../probes/unsigned-webhooks';

/** Every webhook checks Twilio's signature: it refuses a missing one, and a wrong one. */
export const sec05: Check = {
  id: 'SEC-05',
  reads: [unsignedWebhooksResults],
  judge: (account) =>
    webhookJudgement(
      account.items(unsignedWebhooksResults),
      account.truncated(unsignedWebhooksResults),
    ),
};
