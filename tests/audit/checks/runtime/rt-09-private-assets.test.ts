import { expect, test } from '@jest/globals';
import { rt09 } from '../../../../src/audit/checks/runtime/rt-09-private-assets';
import { serverlessBuilds } from '../../../../src/audit/endpoints/runtime/serverless-builds';
import { serverlessEnvironments } from '../../../../src/audit/endpoints/runtime/serverless-environments';
import { serverlessServices } from '../../../../src/audit/endpoints/runtime/serverless-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const assetsAt = (path: string, ...visibilities: string[]) => ({
  ...answers(serverlessServices, { sid: sidOf('ZS') }),
  ...answers(serverlessEnvironments, {
    sid: sidOf('ZE'),
    service_sid: sidOf('ZS'),
    build_sid: sidOf('ZB'),
  }),
  ...answers(serverlessBuilds, {
    sid: sidOf('ZB'),
    asset_versions: visibilities.map((visibility, index) => ({
      sid: sidOf('ZN', index),
      asset_sid: sidOf('ZH', index),
      path,
      visibility,
    })),
  }),
});

const assets = (...visibilities: string[]) => assetsAt('/logo.svg', ...visibilities);

test('asks for a review of public and protected Assets, without their paths', async () => {
  const { verdict, findings } = await audited(rt09, assets('PRIVATE', 'PUBLIC', 'protected'));
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([
    { resource: sidOf('ZH', 2), field: 'visibility', message: 'protected: must hold no PHI' },
    { resource: sidOf('ZH', 1), field: 'visibility', message: 'public: must hold no PHI' },
  ]);
});

test.each([
  ['/calls/roe.WAV', 'a sound or a video, judging by its name'],
  ['/patients.pdf', 'a document, judging by its name'],
  ['/patients.csv', 'data, judging by its name'],
])('says what kind of file %s seems to be, without its name', async (path, kind) => {
  const { findings } = await audited(rt09, assetsAt(path, 'public'));
  expect(findings.map(({ message }) => message)).toEqual([`public: must hold no PHI; ${kind}`]);
});

test('does not pass for private Assets alone', async () => {
  expect((await audited(rt09, assets('private'))).verdict).toBe('NOT_TESTABLE');
});

test('does not apply without Assets', async () => {
  expect((await audited(rt09, assets())).verdict).toBe('NOT_APPLICABLE');
});
