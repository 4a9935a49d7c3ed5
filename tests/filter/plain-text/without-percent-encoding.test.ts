import { expect, test } from '@jest/globals';
import { withoutPercentEncoding } from '../../../src/filter/plain-text/without-percent-encoding';
import { findIdentifiers } from '../../../src/filter/search/find-identifiers';

test.each([
  ['Jos%C3%A9%20P%C3%A9rez', 'José Pérez'],
  ['mara%40clinic.example.com', 'mara@clinic.example.com'],
  ['%2B1%20555%20555%200123', '+1 555 555 0123'],
])('%s is %s', (encoded, text) => {
  expect(withoutPercentEncoding(encoded)).toBe(text);
});

test.each(['Billing', '100 %', '50%off', '%ff', '95 %120426'])(
  'there is no encoding in %s',
  (text) => {
    expect(withoutPercentEncoding(text)).toBe(text);
  },
);

test.each([
  ['mara%40clinic.example.com', 'email'],
  ['%2B15555550123', 'phone'],
  ['caller=%28555%29%20555-0123', 'phone'],
  ['555%E2%80%910142', 'phone'],
  ['dob%20%EF%BC%93%2F12', 'date'],
])('in %s the detectors find the %s', (text, kind) => {
  expect(findIdentifiers(text)).toContain(kind);
});

test.each(['Flu%20Clinic%202026', 'BH%20Crisis%20988', 'AEP%202026', '100%25 done'])(
  'in %s they find nothing',
  (text) => {
    expect(findIdentifiers(text)).toEqual([]);
  },
);
