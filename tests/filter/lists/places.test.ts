import { expect, test } from '@jest/globals';
import { isCountry, isState } from '../../../src/filter/lists/places';

test('countries are known by code and by name, in any case', () => {
  for (const text of [
    'US',
    'us',
    'Mexico',
    'AFGHANISTAN',
    'Antigua & Barbuda',
    'Zimbabwe',
    'USA',
    'U.S.',
    'U.S.A.',
    'Antigua and Barbuda',
    'México',
    'Turkiye',
    'España',
  ]) {
    expect(isCountry(text)).toBe(true);
  }
});

test('states are known by code and by name, in any case', () => {
  for (const text of [
    'CA',
    'ca',
    'New York',
    'NEW HAMPSHIRE',
    'Alabama',
    'US Virgin Islands',
    'US-CA',
    'DC',
    'Washington, D.C.',
    'D.C.',
    'ON',
    'ca-qc',
    'Quebec',
    'Ontario',
  ]) {
    expect(isState(text)).toBe(true);
  }
});

test('nothing smaller is a place, and neither is an empty text', () => {
  for (const text of [
    'Springfield',
    'Orange County',
    'XX',
    'XXX',
    'US-XX',
    'US-Ohio',
    'MX-CA',
    'MA RA',
    '',
  ]) {
    expect(isCountry(text)).toBe(false);
    expect(isState(text)).toBe(false);
  }
});
