import { expect, it } from '@jest/globals';
import { vai05 } from '../../../src/audit/checks/vai-05';
import { intelligenceServices } from '../../../src/audit/endpoints/intelligence-services';
import { sidOf } from '../../support/sids';
import { answers } from '../answers';
import { audited } from '../audited';

const services = (...logging: boolean[]) =>
  answers(
    intelligenceServices,
    ...logging.map((data_logging, index) => ({ sid: sidOf('GA', index), data_logging })),
  );

it('passes when no service logs data', async () => {
  expect((await audited(vai05, services(false, false))).verdict).toBe('PASS');
});

it('fails by each one that does', async () => {
  const { verdict, findings } = await audited(vai05, services(false, true));
  expect(verdict).toBe('FAIL');
  expect(findings).toMatchObject([{ resource: sidOf('GA', 1), field: 'data_logging' }]);
});

it('does not apply without services', async () => {
  expect((await audited(vai05, {})).verdict).toBe('NOT_APPLICABLE');
});
