import { verifyWebhooks } from '../../endpoints/verify/verify-webhooks';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Verify has no requirement of its own; its webhooks are listed, and judged in SEC-02. */
export const verify03: Check = {
  id: 'VERIFY-03',
  reads: [verifyWebhooks],
  judge: (account) =>
    whenFound(
      account.items(verifyWebhooks).map(({ sid, webhook_url, webhook_method }) => ({
        resource: sid,
        field: 'webhook_url',
        message: `${webhook_method ?? 'no method'}, ${webhook_url?.scheme ?? 'no URL'}`,
      })),
      'NOT_TESTABLE',
      judgement('NOT_APPLICABLE', note('Verify calls no webhook')),
    ),
};
