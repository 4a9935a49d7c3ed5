import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { givenNames } from '../../../src/filter/names/given-names';
import { surnames } from '../../../src/filter/names/surnames';
import { WordFilter } from '../../../src/filter/names/word-filter';
import { runs } from '../../support/runs';

const word = fc.stringMatching(/^[a-z]{1,12}$/);

test('a word filter contains each of its words, in any case', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 50 }), (words) => {
      const filter = WordFilter.listOf(words, 512);
      const missing = words.filter((each) => !filter.has(each) || !filter.has(each.toUpperCase()));
      expect(missing).toEqual([]);
    }),
    runs(200),
  );
});

test('a filter is the same after encoding and decoding', () => {
  const read = WordFilter.parse(WordFilter.listOf(['mara', 'siobhan'], 64).toBase64());
  expect(['mara', 'siobhan', 'billing', ''].map((each) => read.has(each))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('the lists of names', () => {
  test('have given names of the United States and of Spain', () => {
    const names = ['mary', 'marsha', 'siobhan', 'debra', 'marisol', 'guadalupe', 'zylo'];
    expect(names.filter((each) => !givenNames().has(each))).toEqual(['zylo']);
  });

  test('have frequent surnames', () => {
    const names = ['smith', 'neal', 'buchanan', 'zylo'];
    expect(names.filter((each) => !surnames().has(each))).toEqual(['zylo']);
  });

  test('have no places, months, insurers or words', () => {
    const words =
      'austin virginia florida april easter monday aetna humana oscar salud esperanza will may mark grace rose hope chase';
    expect(words.split(' ').filter((each) => givenNames().has(each))).toEqual([]);
    expect(words.split(' ').filter((each) => surnames().has(each))).toEqual([]);
  });

  test('wrongly contain fewer than one other word in a thousand', () => {
    const syllables = ['zq', 'xk', 'vw', 'qy', 'jx', 'wq', 'kz', 'yv', 'pq', 'fx'];
    const others = syllables.flatMap((one) =>
      syllables.flatMap((two) =>
        syllables.flatMap((three) => syllables.map((four) => one + two + three + four)),
      ),
    );
    expect(others.filter((each) => givenNames().has(each)).length).toBeLessThan(10);
    expect(others.filter((each) => surnames().has(each)).length).toBeLessThan(10);
  });
});
