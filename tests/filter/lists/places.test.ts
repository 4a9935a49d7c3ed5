import { expect, test } from '@jest/globals';
import { isCountry, isCountryCode, isState } from '../../../src/filter/lists/places';

test('countries are known by code and by name, in any case', () => {
  for (const text of ['US', 'us', 'Mexico', 'AFGHANISTAN', 'Antigua & Barbuda', 'Zimbabwe']) {
    expect(isCountry(text)).toBe(true);
  }
});

test('states are known by code and by name, in any case', () => {
  for (const text of ['CA', 'ca', 'New York', 'NEW HAMPSHIRE', 'Alabama', 'US Virgin Islands']) {
    expect(isState(text)).toBe(true);
  }
});

test("Twilio's country codes are two capitals", () => {
  expect(isCountryCode('US')).toBe(true);
  for (const text of ['us', 'USA', 'XX', '']) expect(isCountryCode(text)).toBe(false);
});

test('nothing smaller is a place, and no text is none', () => {
  for (const text of ['Springfield', 'Orange County', '']) {
    expect(isCountry(text)).toBe(false);
    expect(isState(text)).toBe(false);
  }
});
