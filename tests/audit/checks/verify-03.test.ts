import { expect, it } from '@jest/globals';
import { verify03 } from '../../../src/audit/checks/verify-03';
import { verifyServices } from '../../../src/audit/endpoints/verify-services';
import { verifyWebhooks } from '../../../src/audit/endpoints/verify-webhooks';
import { sidOf } from '../../support/sids';
import { audited } from '../audited';
import { listed } from '../endpoint-answers';

it('lists the webhooks, and decides nothing', async () => {
  const { verdict, findings } = await audited(verify03, {
    ...listed(verifyServices, { sid: sidOf('VA') }),
    ...listed(verifyWebhooks, {
      sid: sidOf('YW'),
      webhook_url: 'http://example.com/verify',
      webhook_method: 'GET',
    }),
  });
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings).toEqual([{ resource: sidOf('YW'), field: 'webhook_url', message: 'GET, http' }]);
});

it('does not apply without webhooks', async () => {
  expect((await audited(verify03, {})).verdict).toBe('NOT_APPLICABLE');
});
