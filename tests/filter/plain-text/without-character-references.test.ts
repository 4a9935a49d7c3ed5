import { expect, test } from '@jest/globals';
import { withoutCharacterReferences } from '../../../src/filter/plain-text/without-character-references';
import { findIdentifiers } from '../../../src/filter/search/find-identifiers';

test.each([
  ['alex&#64;example.com', 'alex@example.com'],
  ['alex&#x40;example.com', 'alex@example.com'],
  ['555&nbsp;0142', '555 0142'],
  ['alex&commat;example&period;com', 'alex@example.com'],
  ['Jos&eacute; &Ntilde;u&ntilde;ez', 'José Ñuñez'],
  ['O&apos;Neil &amp; &lt;Zylo&gt;', "O'Neil & <Zylo>"],
])('the references in %s are read: %s', (text, read) => {
  expect(withoutCharacterReferences(text)).toBe(read);
});

test.each(['Billing & Claims', 'A&D', '&unknown;', '&#1114112;', '&#;', 'a&b;c'])(
  '%s contains no reference',
  (text) => {
    expect(withoutCharacterReferences(text)).toBe(text);
  },
);

test.each([
  ['alex&#64;example.com', 'email'],
  ['555&nbsp;0142', 'phone'],
  ['&#65301;&#65301;&#65301;-0142', 'phone'],
  ['Marsha&nbsp;Wakeland', 'name'],
])('the identifier behind %s is found: %s', (text, kind) => {
  expect(findIdentifiers(text)).toContain(kind);
});

test.each(['Billing &amp; Claims &lt; 30 s', 'Patient&#39;s request', 'Account &#8211; Billing'])(
  'text that identifies nobody is kept: %s',
  (text) => {
    expect(findIdentifiers(text)).toEqual([]);
  },
);
