import type { Check } from '../../check';
import { unsignedWebhooksResults } from '../../probes/unsigned-webhooks';
import { webhookJudgement } from './webhook-judgement';

/** Every webhook checks Twilio's signature: it refuses what has none, and what has a wrong one. */
export const sec05: Check = {
  id: 'SEC-05',
  reads: [unsignedWebhooksResults],
  judge: (account) =>
    webhookJudgement(
      account.items(unsignedWebhooksResults),
      account.truncated(unsignedWebhooksResults),
    ),
};
