import { expect, test } from '@jest/globals';
import { isLanguage } from '../../../src/filter/lists/languages';

test.each(['en', 'EN', 'fil', 'en-US', 'en_US', 'es-419', 'zh-Hant-TW', 'zh-Hant'])(
  '%s is a tag of a language',
  (text) => {
    expect(isLanguage(text)).toBe(true);
  },
);

test.each(['English', 'SPANISH', 'American Sign Language', 'māori', 'zulu'])(
  '%s is the name of a language',
  (text) => {
    expect(isLanguage(text)).toBe(true);
  },
);

test.each([
  '',
  'zz',
  'please-en',
  'en-Alex Example',
  'en-x-alex',
  'en-4',
  'en-abc',
  'Alex Example',
])('%p is neither', (text) => {
  expect(isLanguage(text)).toBe(false);
});
