import { expect, test } from '@jest/globals';
import { withoutMarkup } from '../../../src/filter/plain-text/without-markup';
import { findIdentifiers } from '../../../src/filter/search/find-identifiers';

test.each([
  ['<p><strong>DOB:</strong> 3/12</p>', '\nDOB:\n3/12\n'],
  ['<td class="label">Age</td> <td>92</td>', '\nAge\n92\n'],
  ['555<br/>0142', '555\n0142'],
  ['**DOB:** 3/12', 'DOB: 3/12'],
  ['*Name*: Zylo', 'Name: Zylo'],
])('the text in %j is read', (text, plain) => {
  expect(withoutMarkup(text)).toBe(plain);
});

test.each(['<dob>3/12</dob>', 'a < 5', '<alex@example.com>', '***-**-6789', '2 * 3', 'x*1120'])(
  'there is no markup in %s',
  (text) => {
    expect(withoutMarkup(text)).toBe(text);
  },
);

test.each([
  ['<b>DOB:</b> 3/12', 'date'],
  ['<td>Age</td><td>92</td>', 'age'],
  ['<td>First Name</td><td>Zylo</td>', 'name'],
  ['<b>John</b> <b>Smith</b>', 'name'],
  ['<p><strong>MRN:&nbsp;</strong>4821</p>', 'mrn'],
  ['555<br>555<br>0142', 'phone'],
  ['<a href="mailto:alex@example.com">mail</a>', 'email'],
  ['**DOB:** 3/12', 'date'],
  ['*Ext*: 4512', 'phone'],
])('the identifier that readers see in %s is found: %s', (text, kind) => {
  expect(findIdentifiers(text)).toContain(kind);
});

test.each([
  '<b>Queue:</b> Billing',
  '<td>Tier</td><td>2</td>',
  '**Outcome:** resolved',
  '<p>24/7</p>',
])('text that identifies nobody is kept: %s', (text) => {
  expect(findIdentifiers(text)).toEqual([]);
});
