import { expect, test } from '@jest/globals';
import { voice10 } from '../../../../src/audit/checks/voice/voice-10-recording-transcription';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

test('says how much was transcribed, and has nothing to test', async () => {
  const usage = answers(usageRecords, usageRecord('transcriptions', 12));
  const { verdict, findings } = await audited(voice10, usage);
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings[0]?.message).toBe('12 used; eligible, nothing to test');
});

test('does not apply without transcription', async () => {
  expect((await audited(voice10, {})).verdict).toBe('NOT_APPLICABLE');
});
