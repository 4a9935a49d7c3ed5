import { describe, expect, test } from '@jest/globals';
import { withoutUrlEncodings } from '../../../src/filter/plain-text/without-url-encodings';
import { findIdentifiers } from '../../../src/filter/search/find-identifiers';

describe("Twilio's encoding and a form's are undone:", () => {
  test.each([
    ['mara_2Elindqvist_40clinic_2Eexample_2Ecom', 'mara.lindqvist@clinic.example.com'],
    [
      'client:mara_2Elindqvist_40clinic_2Eexample_2Ecom',
      'client:mara.lindqvist@clinic.example.com',
    ],
    [
      'CLIENT:mara_2elindqvist_40clinic_2eexample_2ecom',
      'CLIENT:mara.lindqvist@clinic.example.com',
    ],
    ['by mara_2Dl_5F1_40example_2Ecom, later', 'by mara-l_1@example.com, later'],
    ['client:_2B15555550123', 'client:+15555550123'],
    ['client:Jos_C3_A9_20P_C3_A9rez', 'client:José Pérez'],
    ['Mara_20Lindqvist', 'Mara Lindqvist'],
    ['note=appt+3/12&by=zylo', 'note=appt 3/12&by=zylo'],
    ['esposo:+Carlos', 'esposo: Carlos'],
  ])('%s is %s', (encoded, text) => {
    expect(withoutUrlEncodings(encoded)).toBe(text);
  });

  test.each([
    ...['Billing', 'north_2', 'team_20', 'ward_40_beds', 'room_40b', 'year_2024', 'tier_2East'],
    ...[
      'client:a, tier_2Eb',
      'mara_4',
      'a_40b_2Ecom_',
      'client:ff_FF',
      'a_zz_40b_2Ecom',
      '100+200+300',
      'Claims + Rx+DME',
    ],
  ])('there is none in %s', (text) => {
    expect(withoutUrlEncodings(text)).toBe(text);
  });
});

test.each([
  ['mara_2Elindqvist_40clinic_2Eexample_2Ecom', 'email'],
  ['client:mara_2Elindqvist_40clinic_2Eexample_2Ecom', 'email'],
  ['transferred to client:okafor_40example_2Ecom', 'email'],
  ['client:_2B15555550123', 'phone'],
  ['note=DOS+11/2', 'date'],
  ['esposo:+Carlos', 'name'],
])('in %s the detectors find the %s', (text, kind) => {
  expect(findIdentifiers(text)).toContain(kind);
});

test.each(['team_20', 'ward_40_beds', 'North_2 Billing', 'Q3_2026', 'save 20% now', '10+20+30'])(
  'in %s they find nothing',
  (text) => {
    expect(findIdentifiers(text)).toEqual([]);
  },
);
