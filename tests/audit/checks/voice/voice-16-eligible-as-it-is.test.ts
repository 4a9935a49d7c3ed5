import { expect, test } from '@jest/globals';
import { voice16 } from '../../../../src/audit/checks/voice/voice-16-eligible-as-it-is';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { voiceInsightsSettings } from '../../../../src/audit/endpoints/voice/voice-insights-settings';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

test('lists what is used, and has nothing to test', async () => {
  const usage = answers(usageRecords, usageRecord('conference', 1), usageRecord('sms', 1));
  const { verdict, findings } = await audited(voice16, usage);
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings.map(({ resource }) => resource)).toEqual(['conference']);
});

test('asks for a review of packet capture', async () => {
  const { verdict } = await audited(voice16, answers(voiceInsightsSettings, { voice_trace: true }));
  expect(verdict).toBe('REVIEW');
});

test('does not apply when none of these is used', async () => {
  expect((await audited(voice16, {})).verdict).toBe('NOT_APPLICABLE');
});
