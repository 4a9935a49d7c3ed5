import { expect, test } from '@jest/globals';
import { nearestName } from '../../src/terminal/nearest-name';

const NAMES = ['demo', 'deploy', 'check-media', 'audit', 'access-log', 'sign', 'flex', 'help'];

test.each([
  ['audti', 'audit'],
  ['audits', 'audit'],
  ['sgin', 'sign'],
  ['Deploy', 'deploy'],
  ['DEMO', 'demo'],
  ['hlep', 'help'],
  ['check', 'check-media'],
  ['chekc-media', 'check-media'],
])('%s may be %s', (given, meant) => {
  expect(nearestName(given, NAMES)).toBe(meant);
});

test.each(['', 'nonsense', 'a very long text that is no name at all', '__proto__', 'constructor'])(
  '%j is near no name',
  (given) => {
    expect(nearestName(given, NAMES)).toBeUndefined();
  },
);
