import { expect, test } from '@jest/globals';
import { hasOnlyCodes } from '../../../src/filter/patterns/has-only-codes';

test('a text has only codes of a span when each character is in it, including the first and the last', () => {
  const isDigits = (text: string) => hasOnlyCodes(text, 0x30, 0x39);
  expect(['', '0', '9', '0459'].map(isDigits)).toEqual([true, true, true, true]);
  expect(['/', ':', '0/', '9:', 'a'].map(isDigits)).toEqual([false, false, false, false, false]);
});
