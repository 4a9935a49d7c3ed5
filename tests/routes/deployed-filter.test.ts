import { afterEach, expect, test } from '@jest/globals';
import type { PolicySource } from '../../src/filter/policy/policy';
import { deployedFilter } from '../../src/routes/deployed-filter';
import { asCallback, SKETCH } from '../support/events/wire-forms';

const GUARD_MODE = process.env['GUARD_MODE'];

afterEach(() => {
  if (GUARD_MODE === undefined) delete process.env['GUARD_MODE'];
  else process.env['GUARD_MODE'] = GUARD_MODE;
});

test.each<[string, PolicySource, string, { mode?: 'keys'; policy?: PolicySource }, string]>([
  ['asked for', {}, 'strict', { mode: 'keys', policy: { mode: 'guarded' } }, 'keys'],
  ['of the policy handed over', {}, 'strict', { policy: { mode: 'guarded' } }, 'guarded'],
  ['of GUARD_MODE, for a policy without one', { mode: 'keys' }, 'strict', { policy: {} }, 'strict'],
  ['of GUARD_MODE, for the deployed policy', { mode: 'keys' }, 'strict', {}, 'strict'],
  ['of the deployed policy', { mode: 'keys' }, '', {}, 'keys'],
  ['that is the default', { mode: 'keys' }, '', { policy: {} }, 'guarded'],
])('an event is filtered in the mode %s', (_, deployed, guardMode, options, mode) => {
  process.env['GUARD_MODE'] = guardMode;
  const filterEvent = deployedFilter(() => ({ open: () => JSON.stringify(deployed) }));
  expect(filterEvent(asCallback(SKETCH), options).report.mode).toBe(mode);
});

test('a misspelt option is an error, and not the default', () => {
  const filterEvent = deployedFilter(() => undefined);
  const options = { mdoe: 'strict' } as object;
  expect(() => filterEvent(asCallback(SKETCH), options)).toThrow('`mdoe` is not an option');
});
