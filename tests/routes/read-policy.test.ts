import { expect, test } from '@jest/globals';
import { platformOf } from '../../src/routes/platform';
import { readPolicy } from '../../src/routes/read-policy';
import { RecordedResponse } from '../support/recorded-response';

const MODES = ['keys', 'guarded', 'strict'];

/** A runtime with its Asset at the path, which is edited each time it is opened. */
function runtimeWith(path: string | undefined) {
  const modes = MODES.values();
  const runtime = {
    path,
    getAssets: () => ({
      '/policy.json': {
        ...(runtime.path === undefined ? {} : { path: runtime.path }),
        open: () => JSON.stringify({ mode: modes.next().value }),
      },
    }),
  };
  const platform = platformOf(() => ({
    Runtime: runtime,
    Twilio: { Response: RecordedResponse },
  }));
  return {
    runtime,
    modeRead: (deployed: boolean) => readPolicy(platform.policyAsset(), deployed).mode,
  };
}

test('a deployed Function reads its policy once, and again at another path', () => {
  const { runtime, modeRead } = runtimeWith('/one/policy.json');
  expect([modeRead(true), modeRead(true)]).toEqual(['keys', 'keys']);
  runtime.path = '/two/policy.json';
  expect([modeRead(true), modeRead(true)]).toEqual(['guarded', 'guarded']);
});

test('on a developer’s machine the policy is read for each request', () => {
  const { modeRead } = runtimeWith('/three/policy.json');
  expect([modeRead(true), modeRead(false), modeRead(false)]).toEqual(MODES);
});

test('a policy without a path is read for each request', () => {
  const { modeRead } = runtimeWith(undefined);
  expect([modeRead(true), modeRead(true)]).toEqual(['keys', 'guarded']);
});

test('an unchanged policy is parsed once', () => {
  const asset = { open: () => '{"mode":"strict"}' };
  expect(readPolicy(asset)).toBe(readPolicy(asset));
});
