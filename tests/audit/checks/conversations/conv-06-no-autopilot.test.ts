import { expect, test } from '@jest/globals';
import { conv06 } from '../../../../src/audit/checks/conversations/conv-06-no-autopilot';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const address = (webhook_url: string) =>
  answers(addressConfigurations, {
    sid: sidOf('IG'),
    type: 'sms',
    auto_creation: { enabled: true, type: 'webhook', webhook_url },
  });

test('fails when an address leads to Autopilot', async () => {
  const { verdict, findings } = await audited(
    conv06,
    address('https://channels.autopilot.twilio.com/v1/conversations'),
  );
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: sidOf('IG'), field: 'auto_creation.webhook_url', message: 'leads to Autopilot' },
  ]);
});

test('does not apply to other hosts', async () => {
  const { verdict } = await audited(conv06, address('https://example.com/conversations'));
  expect(verdict).toBe('NOT_APPLICABLE');
});
