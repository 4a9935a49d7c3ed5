import { expect, test } from '@jest/globals';
import { withoutBase64 } from '../../../src/filter/plain-text/without-base64';
import { findIdentifiers } from '../../../src/filter/search/find-identifiers';

test.each([
  ['U2FyYWggTmVhbA==', 'Sarah Neal'],
  ['note=TVJOIDQ4MjE=', 'note=MRN 4821'],
  ['eyJkb2IiOiIzLzEyIn0', '{"dob":"3/12"}'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoiWnlsbyJ9.c2ln', '{"alg":"HS256"}.{"name":"Zylo"}.c2ln'],
])('the text in %s is read', (text, plain) => {
  expect(withoutBase64(text)).toBe(plain);
});

test.each(['tier=2', 'Billing==', 'a==b', 'Q1=5;Q2=4=', 'eyJ', '3q2+7w==3q2+', 'vu/6zt6t7w=='])(
  'nothing is encoded in %s',
  (text) => {
    expect(withoutBase64(text)).toBe(text);
  },
);

test.each([
  ['U2FyYWggTmVhbA==', 'name'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJkb2IiOiIzLzEyIn0.c2ln', 'date'],
])('an encoded identifier is found in %s: %s', (text, kind) => {
  expect(findIdentifiers(text)).toContain(kind);
});
