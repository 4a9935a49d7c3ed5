import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { deploymentOf } from '../../src/routes/deployment';
import { SettingError } from '../../src/settings/setting-error';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A deployment whose policy has another mode each time that it is read. */
function changingDeployment() {
  const policies = ['{"mode":"keys"}', '{"mode":"guarded"}', '{"mode":"strict"}'];
  const deployment = deploymentOf(() => policies.shift());
  return () => deployment().policy().mode;
}

test('the policy is read once in a second', () => {
  const mode = changingDeployment();
  expect([mode(), mode()]).toEqual(['keys', 'keys']);
  jest.advanceTimersByTime(999);
  expect(mode()).toBe('keys');
  jest.advanceTimersByTime(1);
  expect([mode(), mode()]).toEqual(['guarded', 'guarded']);
});

test('a policy that nobody asks for is not read', () => {
  const deployment = deploymentOf(() => {
    throw new Error('it was read');
  });
  expect(deployment().settings()).toEqual(expect.any(Object));
});

test('a policy that breaks its schema is an error each time', () => {
  const deployment = deploymentOf(() => '{"mode":"none"}');
  for (const _ of ['the first time', 'the second time']) {
    expect(() => deployment().policy()).toThrow(SettingError);
  }
});
