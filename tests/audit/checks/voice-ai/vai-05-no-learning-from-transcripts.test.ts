import { expect, test } from '@jest/globals';
import { vai05 } from '../../../../src/audit/checks/voice-ai/vai-05-no-learning-from-transcripts';
import { intelligenceServices } from '../../../../src/audit/endpoints/voice-ai/intelligence-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const services = (...logging: boolean[]) =>
  answers(
    intelligenceServices,
    ...logging.map((data_logging, index) => ({ sid: sidOf('GA', index), data_logging })),
  );

test('passes when no service logs data', async () => {
  expect((await audited(vai05, services(false, false))).verdict).toBe('PASS');
});

test('fails for each one that does', async () => {
  const { verdict, findings } = await audited(vai05, services(false, true));
  expect(verdict).toBe('FAIL');
  expect(findings).toMatchObject([{ resource: sidOf('GA', 1), field: 'data_logging' }]);
});

test('does not apply without services', async () => {
  expect((await audited(vai05, {})).verdict).toBe('NOT_APPLICABLE');
});
