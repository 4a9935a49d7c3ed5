import { expect, it } from '@jest/globals';
import { rt07 } from '../../../src/audit/checks/rt-07';
import { serverlessBuilds } from '../../../src/audit/endpoints/serverless-builds';
import { serverlessEnvironments } from '../../../src/audit/endpoints/serverless-environments';
import { serverlessServices } from '../../../src/audit/endpoints/serverless-services';
import { sidOf } from '../../support/sids';
import { answers } from '../answers';
import { audited } from '../audited';

const service = (runtime: string) => ({
  ...answers(serverlessServices, { sid: sidOf('ZS') }),
  ...answers(serverlessEnvironments, {
    sid: sidOf('ZE'),
    service_sid: sidOf('ZS'),
    build_sid: sidOf('ZB'),
  }),
  ...answers(serverlessBuilds, { sid: sidOf('ZB'), runtime }),
});

it('has nothing to test', async () => {
  expect((await audited(rt07, service('node22'))).verdict).toBe('NOT_TESTABLE');
});

it('warns of a runtime that is past its end of life', async () => {
  const { verdict, findings } = await audited(rt07, service('node18'));
  expect(verdict).toBe('WARN');
  expect(findings).toMatchObject([{ resource: sidOf('ZB'), field: 'runtime' }]);
});

it('does not apply without Functions', async () => {
  expect((await audited(rt07, {})).verdict).toBe('NOT_APPLICABLE');
});
