import { expect, it } from '@jest/globals';
import { sec06 } from '../../../src/audit/checks/sec-06';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/incoming-phone-numbers';
import { serverlessBuilds } from '../../../src/audit/endpoints/serverless-builds';
import { serverlessEnvironments } from '../../../src/audit/endpoints/serverless-environments';
import { serverlessServices } from '../../../src/audit/endpoints/serverless-services';
import { sidOf } from '../../support/sids';
import { answers } from '../answers';
import { audited } from '../audited';

/** A number that calls a Function of an environment, whose build has it like this. */
const deployed = (visibility: string | null, path = '/voice') => ({
  ...answers(incomingPhoneNumbers, {
    sid: sidOf('PN'),
    voice_url: 'https://app-1.twil.io/voice?a=1',
  }),
  ...answers(serverlessServices, { sid: sidOf('ZS') }),
  ...answers(serverlessEnvironments, {
    sid: sidOf('ZE'),
    service_sid: sidOf('ZS'),
    build_sid: sidOf('ZB'),
    domain_name: 'app-1.twil.io',
  }),
  ...answers(serverlessBuilds, {
    sid: sidOf('ZB'),
    function_versions: [{ sid: sidOf('ZN'), function_sid: sidOf('ZH'), path, visibility }],
  }),
});

it.each(['PROTECTED', 'private'])('passes when the Function is %s', async (each) => {
  expect((await audited(sec06, deployed(each))).verdict).toBe('PASS');
});

it('fails by a public Function that a webhook calls', async () => {
  const { verdict, findings } = await audited(sec06, deployed('PUBLIC'));
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    {
      resource: sidOf('ZH'),
      field: 'visibility',
      message: 'public: nothing shows that the signature is checked, unless its code does',
    },
  ]);
});

it('does not mind a public Function that no webhook calls', async () => {
  expect((await audited(sec06, deployed('PUBLIC', '/other'))).verdict).toBe('NOT_APPLICABLE');
});

it('decides nothing when the build does not say how the Function is', async () => {
  expect((await audited(sec06, deployed(null))).verdict).toBe('NOT_TESTABLE');
});
