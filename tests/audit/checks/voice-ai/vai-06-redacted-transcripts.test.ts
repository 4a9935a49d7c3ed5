import { expect, test } from '@jest/globals';
import { vai06 } from '../../../../src/audit/checks/voice-ai/vai-06-redacted-transcripts';
import { intelligenceServices } from '../../../../src/audit/endpoints/voice-ai/intelligence-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const service = (auto_redaction: boolean, media_redaction: boolean) =>
  answers(intelligenceServices, { sid: sidOf('GA'), auto_redaction, media_redaction });

test.each([
  [true, true, 'PASS'],
  [true, false, 'WARN'],
  [false, false, 'WARN'],
])('redaction of text %s and of media %s is %s', async (text, media, expected) => {
  expect((await audited(vai06, service(text, media))).verdict).toBe(expected);
});

test('does not apply without services', async () => {
  expect((await audited(vai06, {})).verdict).toBe('NOT_APPLICABLE');
});
