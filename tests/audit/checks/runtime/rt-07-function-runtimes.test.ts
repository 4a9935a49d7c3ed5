import { expect, test } from '@jest/globals';
import { rt07 } from '../../../../src/audit/checks/runtime/rt-07-function-runtimes';
import { serverlessBuilds } from '../../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../../src/audit/endpoints/runtime/serverless-environments';
import { serverlessServices } from '../../../../src/audit/endpoints/runtime/serverless-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const service = (runtime: string) => ({
  ...answers(serverlessServices, { sid: sidOf('ZS') }),
  ...answers(serverlessEnvironments, {
    sid: sidOf('ZE'),
    service_sid: sidOf('ZS'),
    build_sid: sidOf('ZB'),
  }),
  ...answers(serverlessBuilds, { sid: sidOf('ZB'), runtime }),
});

test('has nothing to test', async () => {
  expect((await audited(rt07, service('node22'))).verdict).toBe('NOT_TESTABLE');
});

test('warns of a runtime past its end of life', async () => {
  const { verdict, findings } = await audited(rt07, service('node18'));
  expect(verdict).toBe('WARN');
  expect(findings).toMatchObject([{ resource: sidOf('ZB'), field: 'runtime' }]);
});

test('does not apply without Functions', async () => {
  expect((await audited(rt07, {})).verdict).toBe('NOT_APPLICABLE');
});
