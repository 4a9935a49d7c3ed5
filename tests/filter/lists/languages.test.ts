import { expect, test } from '@jest/globals';
import { isLanguage } from '../../../src/filter/lists/languages';

test.each([
  'en',
  'EN',
  'fil',
  'en-US',
  'en_US',
  'es-419',
  'zh-Hant-TW',
  'zh-Hant',
  'spa',
  'eng',
  'chi',
  'cmn-Hans-CN',
])('%s is a language tag', (text) => {
  expect(isLanguage(text)).toBe(true);
});

test.each([
  ...['English', 'SPANISH', 'American Sign Language', 'ASL', 'māori', 'zulu', 'Bengali'],
  ...[
    'Español',
    'ESPANOL',
    'Français',
    'Tiếng Việt',
    '中文',
    'Kreyòl Ayisyen',
    'isiZulu',
    'العربية',
  ],
  ...['Inglés', 'portugues', 'Spanish (Mexico)', 'Portuguese - Brazil', 'Chinese, Simplified'],
  ...['Español (Latinoamérica)', 'español de México', 'Português (Brasil)', 'Français (Canada)'],
  ...['inglés (Estados Unidos)', 'Deutsch (Österreich)', 'Tiếng Việt (Việt Nam)', '中文（繁體）'],
  ...['English; Spanish', 'English/Spanish', 'Spanish interpreter', 'Language Line', 'Other'],
])('%s is a language name', (text) => {
  expect(isLanguage(text)).toBe(true);
});

test.each([
  '',
  'zz',
  'please-en',
  'en-Alex Example',
  'en-x-alex',
  'en-4',
  'en-abc',
  'xyz',
  'en es',
  'English Alex',
  'Spanish (Alex)',
  'Español (Álex)',
  'Español (Latinoamérica) Alex',
  'Alex Example',
])('%p is neither', (text) => {
  expect(isLanguage(text)).toBe(false);
});
