import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { deployedDefaults } from '../../src/routes/deployed-defaults';
import { SettingError } from '../../src/settings/setting-error';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A deployment whose policy has another mode each time it is read. */
function changingDeployment() {
  const policies = ['{"mode":"keys"}', '{"mode":"guarded"}', '{"mode":"strict"}'].values();
  const defaults = deployedDefaults(() => ({ open: () => String(policies.next().value) }));
  return () => defaults().policy().mode;
}

test('the policy is read once per second', () => {
  const mode = changingDeployment();
  expect([mode(), mode()]).toEqual(['keys', 'keys']);
  jest.advanceTimersByTime(999);
  expect(mode()).toBe('keys');
  jest.advanceTimersByTime(1);
  expect([mode(), mode()]).toEqual(['guarded', 'guarded']);
});

test('a policy is not read before it is needed', () => {
  const defaults = deployedDefaults(() => {
    throw new Error('it was read');
  });
  expect(defaults().settings()).toEqual(expect.any(Object));
});

test('a policy that breaks its schema is an error each time', () => {
  const defaults = deployedDefaults(() => ({ open: () => '{"mode":"none"}' }));
  for (const _ of ['the first time', 'the second time']) {
    expect(() => defaults().policy()).toThrow(SettingError);
  }
});
