import { expect, test } from '@jest/globals';
import { vai07 } from '../../../../src/audit/checks/voice-ai/vai-07-voice-only';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { intelligenceConfigurations } from '../../../../src/audit/endpoints/voice-ai/intelligence-configurations';
import { transcripts } from '../../../../src/audit/endpoints/voice-ai/transcripts';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { judged } from '../../../support/audit/judged';
import { sidOf } from '../../../support/sids';

const transcript = (source_sid: string) =>
  answers(transcripts, {
    sid: sidOf('GT'),
    channel: { media_properties: { source_sid }, participants: [{ media_participant_id: '+1' }] },
  });

test('fails for a transcript of a conversation', async () => {
  const { verdict, findings } = await audited(vai07, transcript(sidOf('CH')));
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    {
      resource: sidOf('GT'),
      field: 'channel',
      message: 'made from a CH resource: neither a recording nor a call',
    },
  ]);
});

test('fails for usage counted in messages', async () => {
  const usage = answers(usageRecords, usageRecord('conversational-insights-messages', 2));
  expect((await audited(vai07, usage)).verdict).toBe('FAIL');
});

test.each(['RE', 'CA'])('does not apply to a transcript of %s', async (prefix) => {
  expect((await audited(vai07, transcript(sidOf(prefix)))).verdict).toBe('NOT_APPLICABLE');
});

test('asks about a configuration of version 3', () => {
  const id = `intelligence_configuration_${'0'.repeat(26)}`;
  const { verdict, findings } = judged(vai07, {
    from: intelligenceConfigurations,
    items: [{ id }],
  });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([id]);
});
