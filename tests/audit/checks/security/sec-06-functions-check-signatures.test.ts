import { describe, expect, test } from '@jest/globals';
import { sec06 } from '../../../../src/audit/checks/security/sec-06-functions-check-signatures';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { serverlessBuilds } from '../../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../../src/audit/endpoints/runtime/serverless-environments';
import { serverlessServices } from '../../../../src/audit/endpoints/runtime/serverless-services';
import { pathDigest } from '../../../../src/audit/fields/path-digest';
import { webUrl } from '../../../../src/audit/fields/web-url';
import { judgeAccount } from '../../../../src/audit/judge/judge-account';
import { unsignedWebhooksResults } from '../../../../src/audit/probes/unsigned-webhooks';
import { answers } from '../../../support/audit/answers';
import { audited, NOW } from '../../../support/audit/audited';
import { accountSnapshot, reading } from '../../../support/audit/snapshots';
import { sidOf } from '../../../support/sids';

/** A number that calls a Function, and the build that has the Function like this. */
const deployed = (
  visibility: string | null,
  path = '/voice',
  voice_url = 'https://app-1.twil.io/voice?a=1',
) => ({
  ...answers(incomingPhoneNumbers, { sid: sidOf('PN'), voice_url }),
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

test.each(['PROTECTED', 'private'])('passes when the Function is %s', async (each) => {
  expect((await audited(sec06, deployed(each))).verdict).toBe('PASS');
});

test('fails for a public Function that a webhook calls', async () => {
  const { verdict, findings } = await audited(sec06, deployed('PUBLIC'));
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    {
      resource: sidOf('ZH'),
      field: 'visibility',
      message: 'public, and no probe shows that its code checks the signature',
    },
  ]);
});

test('ignores a public Function that no webhook calls', async () => {
  const elsewhere = deployed('PUBLIC', '/other', 'https://hooks.example.com/voice');
  expect((await audited(sec06, elsewhere)).verdict).toBe('NOT_APPLICABLE');
});

test.each(['https://app-1.twil.io/voice/', 'https://app-1.twil.io/gone'])(
  'decides nothing about a URL of the account whose path is not a Function’s: %s',
  async (url) => {
    expect((await audited(sec06, deployed('PROTECTED', '/voice', url))).verdict).toBe(
      'NOT_TESTABLE',
    );
  },
);

test('decides nothing when the build does not give the Function’s visibility', async () => {
  expect((await audited(sec06, deployed(null))).verdict).toBe('NOT_TESTABLE');
});

describe('a public Function that checks the signature itself', () => {
  const refusing = { unsigned_status: 403, wrong_signature_status: 403, signed_status: 200 };

  test.each<[string, readonly object[]]>([
    ['PASS', [refusing]],
    ['FAIL', [{ ...refusing, wrong_signature_status: 200 }]],
    ['FAIL', [{ ...refusing, signed_status: 403 }]],
    ['FAIL', [{ ...refusing, signed_status: null }]],
    ['FAIL', [refusing, { ...refusing, unsigned_status: 500 }]],
    ['FAIL', [{ ...refusing, host: 'app-2.twil.io' }]],
    ['FAIL', [{ ...refusing, function: pathDigest.read('/other') }]],
    ['FAIL', []],
  ])('is %s when the probe saw %j', (verdict, answers) => {
    const path = pathDigest.read('/voice');
    const none = Object.fromEntries(sec06.reads.map(({ id }) => [id, reading([])]));
    const readings = {
      ...none,
      [incomingPhoneNumbers.id]: reading([
        {
          sid: sidOf('PN'),
          voice_url: webUrl.read('https://app-1.twil.io/voice'),
          voice_application_sid: null,
          trunk_sid: null,
        },
      ]),
      [serverlessEnvironments.id]: reading([
        { build_sid: sidOf('ZB'), domain_name: 'app-1.twil.io' },
      ]),
      [serverlessBuilds.id]: reading([
        {
          sid: sidOf('ZB'),
          function_versions: [{ function_sid: sidOf('ZH'), path, visibility: 'public' }],
        },
      ]),
      [unsignedWebhooksResults.id]: reading(
        answers.map((answer) => ({ host: 'app-1.twil.io', function: path, ...answer })),
      ),
    };
    const scope = { inPhiScope: () => false, covered: () => false, attested: () => null };
    expect(judgeAccount(sec06, accountSnapshot({ readings }), NOW, scope).verdict).toBe(verdict);
  });
});
