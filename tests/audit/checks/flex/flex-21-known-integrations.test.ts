import { expect, test } from '@jest/globals';
import { flex21 } from '../../../../src/audit/checks/flex/flex-21-known-integrations';
import { flexConfiguration } from '../../../../src/audit/endpoints/flex/flex-configuration';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

test('waits for a person, with hosts and the number of integrations', async () => {
  const { verdict, findings } = await audited(
    flex21,
    answers(flexConfiguration, {
      status: 'ok',
      crm_callback_url: 'https://crm.example.com/tenants/jane-roe?key=secret',
      call_recording_webhook_url: 'http://recordings.example.com/',
      integrations: [
        { name: 'Jane Roe’s CRM', active: true },
        { name: 'old', active: false },
      ],
    }),
  );
  expect(verdict).toBe('MANUAL');
  expect(findings.map(({ field, message }) => [field, message])).toEqual([
    ['call_recording_webhook_url', 'Flex calls recordings.example.com by http'],
    ['crm_callback_url', 'Flex calls crm.example.com by https'],
    ['integrations', 'active integrations: 1'],
  ]);
});

test('waits for a person also when the configuration lists nothing', async () => {
  const { verdict } = await audited(flex21, answers(flexConfiguration, { status: 'ok' }));
  expect(verdict).toBe('MANUAL');
});

test('does not apply before Flex is set up', async () => {
  const { verdict } = await audited(flex21, answers(flexConfiguration, { status: 'notstarted' }));
  expect(verdict).toBe('NOT_APPLICABLE');
});
