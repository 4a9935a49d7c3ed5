import { expect, test } from '@jest/globals';
import { withoutAccents } from '../../../src/filter/plain-text/without-accents';

test.each([
  ['José', 'Jose'],
  ['éàü', 'eau'],
  ['Nguyễn', 'Nguyen'],
  ['шестой', 'шестои'],
  ['שָׁלוֹם', 'שלום'],
  ['Jones', 'Jones'],
  ['日本', '日本'],
])('%s is %s', (text, plain) => {
  expect(withoutAccents(text)).toBe(plain);
});
