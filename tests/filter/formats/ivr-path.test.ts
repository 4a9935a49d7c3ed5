import { expect, test } from '@jest/globals';
import { isIvrPath } from '../../../src/filter/formats/ivr-path';

const isMenu = (step: string) => step === 'Main menu' || step === 'Bills, claims';

test.each([
  '1',
  '1 > 2',
  '1->2',
  '1,2,3',
  '1 | 2',
  '1 → 2',

  'Bills, claims ▸ 1',
  '1 ▸ 2',
  '1▸2',
  '12 ▸ 3',
  '* ▸ # ▸ 0 ▸ **',
  'Main menu ▸ 1 ▸ 2',
])('%s shows which keys were pressed', (text) => {
  expect(isIvrPath(text, isMenu)).toBe(true);
});

test.each(['', '123', '1 ▸ Billing', 'Billing ▸ 1', 'a1', '1a', '1 ▸ '])(
  '%p is no path of keys and known menus',
  (text) => {
    expect(isIvrPath(text, isMenu)).toBe(false);
  },
);

test('more than three keys may spell an identifier, whatever is between them', () => {
  expect(isIvrPath('6 ▸ 7 ▸ 8 ▸ 9', isMenu)).toBe(false);
  expect(isIvrPath('12 ▸ Main menu ▸ 34', isMenu)).toBe(false);
});
