import { expect, test } from '@jest/globals';
import { platformOf } from '../../src/routes/platform';
import { RecordedResponse } from '../support/recorded-response';

/** A runtime whose Asset lies at the path, and how often it was opened. */
function runtimeWith(path: string | undefined) {
  const runtime = {
    path,
    opened: 0,
    getAssets: () => ({
      '/policy.json': {
        ...(runtime.path === undefined ? {} : { path: runtime.path }),
        open: () => `{"opened":${++runtime.opened}}`,
      },
    }),
  };
  const platform = platformOf(() => ({
    Runtime: runtime,
    Twilio: { Response: RecordedResponse },
  }));
  return { runtime, platform };
}

test('a deployed Function reads its policy once, and again where another one lies', () => {
  const { runtime, platform } = runtimeWith('/one/policy.json');
  const read = () => platform.readPolicyAsset(true);
  expect([read(), read()]).toEqual(['{"opened":1}', '{"opened":1}']);
  runtime.path = '/two/policy.json';
  expect([read(), read()]).toEqual(['{"opened":2}', '{"opened":2}']);
});

test('on a developer’s machine the policy is read for each request', () => {
  const { platform } = runtimeWith('/one/policy.json');
  platform.readPolicyAsset(true);
  const read = () => platform.readPolicyAsset(false);
  expect([read(), read()]).toEqual(['{"opened":2}', '{"opened":3}']);
});

test('a policy of which nobody says where it lies is read for each request', () => {
  const { platform } = runtimeWith(undefined);
  const read = () => platform.readPolicyAsset(true);
  expect([read(), read()]).toEqual(['{"opened":1}', '{"opened":2}']);
});
