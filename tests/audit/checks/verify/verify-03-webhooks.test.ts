import { expect, test } from '@jest/globals';
import { verify03 } from '../../../../src/audit/checks/verify/verify-03-webhooks';
import { verifyServices } from '../../../../src/audit/endpoints/verify/verify-services';
import { verifyWebhooks } from '../../../../src/audit/endpoints/verify/verify-webhooks';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

test('lists the webhooks, and decides nothing', async () => {
  const { verdict, findings } = await audited(verify03, {
    ...answers(verifyServices, { sid: sidOf('VA') }),
    ...answers(verifyWebhooks, {
      sid: sidOf('YW'),
      webhook_url: 'http://example.com/verify',
      webhook_method: 'GET',
    }),
  });
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings).toEqual([{ resource: sidOf('YW'), field: 'webhook_url', message: 'GET, http' }]);
});

test('does not apply without webhooks', async () => {
  expect((await audited(verify03, {})).verdict).toBe('NOT_APPLICABLE');
});
