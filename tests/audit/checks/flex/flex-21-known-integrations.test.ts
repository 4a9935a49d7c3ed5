import { expect, test } from '@jest/globals';
import { flex21 } from '../../../../src/audit/checks/flex/flex-21-known-integrations';
import { flexConfiguration } from '../../../../src/audit/endpoints/flex/flex-configuration';
import { flexReleasedPlugins } from '../../../../src/audit/endpoints/flex/flex-released-plugins';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { judged } from '../../../support/audit/judged';
import { sidOf } from '../../../support/sids';

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

test('waits for a person where a plugin may reach what the configuration does not list', () => {
  const configuration = { from: flexConfiguration, items: [{ status: 'ok' }] };
  const plugin = { from: flexReleasedPlugins, items: [{ plugin_sid: sidOf('FP') }] };
  expect(judged(flex21, configuration, plugin).verdict).toBe('MANUAL');
  expect(judged(flex21, configuration).verdict).toBe('NOT_APPLICABLE');
});

test('does not apply before Flex is set up', async () => {
  const { verdict } = await audited(flex21, answers(flexConfiguration, { status: 'notstarted' }));
  expect(verdict).toBe('NOT_APPLICABLE');
});
