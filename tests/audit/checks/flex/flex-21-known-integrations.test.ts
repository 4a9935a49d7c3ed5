import { expect, test } from '@jest/globals';
import { flex21 } from '../../../../src/audit/checks/flex/flex-21-known-integrations';
import { flexConfiguration } from '../../../../src/audit/endpoints/flex/flex-configuration';
import { flexFlows } from '../../../../src/audit/endpoints/flex/flex-flows';
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

test('waits for a person when a plugin may reach what the configuration does not list', () => {
  const configuration = { from: flexConfiguration, items: [{ status: 'ok', integrations: [] }] };
  const plugin = { from: flexReleasedPlugins, items: [{ plugin_sid: sidOf('FP') }] };
  expect(judged(flex21, configuration, plugin).verdict).toBe('MANUAL');
  expect(judged(flex21, configuration).verdict).toBe('NOT_APPLICABLE');
});

test('waits for a person when an outgoing call or a channel is handed to a vendor', () => {
  const flow = (enabled: boolean) => ({
    from: flexFlows,
    items: [{ sid: sidOf('FO'), enabled, integration: { url: 'https://bot.example.com/x' } }],
  });
  const configuration = (items: object) => ({
    from: flexConfiguration,
    items: [{ status: 'ok', integrations: [], ...items }],
  });
  const { verdict, findings } = judged(
    flex21,
    configuration({ outbound_call_flows: { default: { url: 'https://dialer.example.com/x' } } }),
    flow(true),
  );
  expect(verdict).toBe('MANUAL');
  expect(findings.map(({ message }) => message)).toEqual([
    'Flex calls dialer.example.com by https',
    'Flex calls bot.example.com by https',
  ]);
  expect(judged(flex21, configuration({}), flow(false)).verdict).toBe('NOT_APPLICABLE');
});

test('stays open when Twilio does not list the integrations', () => {
  const configuration = { from: flexConfiguration, items: [{ status: 'ok', integrations: null }] };
  expect(judged(flex21, configuration).verdict).toBe('NOT_TESTABLE');
});

test('does not apply before Flex is set up', async () => {
  const { verdict } = await audited(flex21, answers(flexConfiguration, { status: 'notstarted' }));
  expect(verdict).toBe('NOT_APPLICABLE');
});
