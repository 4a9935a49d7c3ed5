import { expect, test } from '@jest/globals';
import { withNumbersInDigits } from '../../../src/filter/plain-text/number-words';

test.each([
  ['forty-one fifty-five', '41 55'],
  ['twenty nine', '29'],
  ['forty ten', '40 10'],
  ['twelve five', '12 5'],
  ['noventa y dos', '92'],
  ['veintiuno veintinueve', '21 29'],
  ['veintiuno nueve', '21 9'],
  ['a hundred fifty', 'a 150'],
  ['hundred and one', '101'],
  ['five hundred fifty five', '555'],
  ['five hundred five six', '505 6'],
  ['five hundred nineteen one', '519 1'],
  ['one two three hundred', '1 2 300'],
  ['one two forty three', '1 2 43'],
  ['ten hundred', '10 100'],
  ['nineteen hundred and thirty', '1930'],
  ['twelve hundred', '1200'],
  ['twenty hundred', '20 100'],
  ['two hundred veintiuno five', '221 5'],
  ['mil novecientos treinta y uno', '1931'],
  ['mil ciento veinte', '1120'],
  ['dos mil cinco', '2005'],
  ['cuatro mil doscientas tres', '4203'],
  ['quinientos cinco', '505'],
  ['four thousand eight hundred and twenty one', '4821'],
  ['two thousand and six', '2006'],
  ['diez mil', '10 mil'],
  ['five thousand steps', '5 thousand steps'],
  ['mil gracias', 'mil gracias'],
  ['double five', '5 5'],
  ['doble cero triple uno', '0 0 1 1 1'],
])('%s is read as %s', (text, inDigits) => {
  expect(withNumbersInDigits(text)).toBe(inDigits);
});

test('a `one` by itself is a number only before a name', () => {
  expect(withNumbersInDigits('One Elm Street')).toBe('1 Elm Street');
  expect(withNumbersInDigits('one call for Anna')).toBe('one call for Anna');
});
