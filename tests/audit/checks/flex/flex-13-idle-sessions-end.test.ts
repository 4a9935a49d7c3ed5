import { expect, test } from '@jest/globals';
import { flex13 } from '../../../../src/audit/checks/flex/flex-13-idle-sessions-end';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { flexActiveRelease } from '../../../../src/audit/endpoints/flex/flex-active-release';
import { flexConfiguration } from '../../../../src/audit/endpoints/flex/flex-configuration';
import { flexReleasedPlugins } from '../../../../src/audit/endpoints/flex/flex-released-plugins';
import { PLUGIN_NAME } from '../../../../src/flex/session-settings';
import { answers, neverEnabled, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const configured = (ui_attributes: object, more: object = {}) =>
  answers(flexConfiguration, { status: 'ok', ui_attributes, ...more });
const minutes = (idleMinutes: unknown) => configured({ hipaa_guard: { idleMinutes } });
const released = (unique_name: string) => ({
  ...answers(flexActiveRelease, { configuration_sid: sidOf('FJ') }),
  ...answers(flexReleasedPlugins, { plugin_sid: sidOf('FP'), unique_name }),
});

test('waits for a statement when there is neither the plugin nor its settings', async () => {
  const { verdict, findings } = await audited(flex13, {
    ...configured({ theme: {} }),
    ...released('another-plugin'),
  });
  expect(verdict).toBe('MANUAL');
  expect(findings).toHaveLength(1);
});

test.each([15, 5, 1])('names what to state when both agree on %i minutes', async (idle) => {
  const { verdict, findings } = await audited(flex13, {
    ...minutes(idle),
    ...released(PLUGIN_NAME),
  });
  expect(verdict).toBe('MANUAL');
  expect(findings[0]?.message).toContain(`idle for ${idle} minute`);
  expect(findings[0]?.message).toContain('state that this was checked');
});

test('asks to review the settings without the plugin', async () => {
  const { verdict, findings } = await audited(flex13, minutes(15));
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ field }) => field)).toEqual(['unique_name']);
});

test('asks to review the plugin without settings', async () => {
  const { verdict, findings } = await audited(flex13, {
    ...configured({}),
    ...released(PLUGIN_NAME),
  });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ field }) => field)).toEqual(['ui_attributes.hipaa_guard']);
});

test('asks to review more than 15 minutes', async () => {
  const { verdict, findings } = await audited(flex13, { ...minutes(16), ...released(PLUGIN_NAME) });
  expect(verdict).toBe('REVIEW');
  expect(findings[0]?.message).toContain('16 minutes');
});

test('asks to review an automatic logout that is off, beside a plugin', async () => {
  const off = { offline_config: { presence: false } };
  const { verdict, findings } = await audited(flex13, {
    ...configured({ hipaa_guard: {} }, off),
    ...released(PLUGIN_NAME),
  });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ field }) => field)).toEqual(['offline_config.presence']);
  const on = configured({ hipaa_guard: {} }, { offline_config: { presence: true } });
  expect((await audited(flex13, { ...on, ...released(PLUGIN_NAME) })).verdict).toBe('MANUAL');
});

test.each(['canary', 0, 61, null, 1e9])(
  'treats %j as the default, as the plugin does',
  async (idle) => {
    const { verdict, findings } = await audited(flex13, {
      ...minutes(idle),
      ...released(PLUGIN_NAME),
    });
    expect(verdict).toBe('MANUAL');
    expect(findings[0]?.message).toContain('idle for 15 minutes');
    expect(JSON.stringify(findings)).not.toContain('canary');
  },
);

test('does not apply without Flex, by configuration or usage', async () => {
  const without = neverEnabled(flexConfiguration, flexActiveRelease);
  expect((await audited(flex13, without)).verdict).toBe('NOT_APPLICABLE');
  const used = answers(usageRecords, usageRecord('taskrouter-tasks', 1));
  expect((await audited(flex13, { ...without, ...used })).verdict).toBe('MANUAL');
});
