import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../../../src/filter/detectors/detector';
import { findIdentifiers } from '../../../src/filter/search/find-identifiers';
import { runs } from '../../support/runs';
import { sidOf } from '../../support/sids';

/** Identifiers by kind; each is found bare and inside a sentence. All are invented. */
const IDENTIFIERS: Readonly<Record<Exclude<IdentifierKind, 'custom'>, readonly string[]>> = {
  phone: [
    '555-555-0123',
    '(555) 555-0123',
    '(555)555-0123',
    '555.555.0123',
    '555 555 0123',
    '555/555-0123',
    '5555550123',
    'x5555550123',
    '+1 555 555 0123',
    '1-555-555-0123',
    '555-555-0123 x45',
    '+44 20 7946 0018',
    '0044 20 7946 0018',
    '011 44 20 7946 0018',
    '555-0123',
    '555 0123',
    '555.0123',
    'ext. 4821',
    'extension 481',
  ],
  fax: ['fax 555-555-0123', 'Fax no. (555) 555-0123', 'faxed to 5550123', 'telefax: 555 0123'],
  email: [
    'alex@example.com',
    'alex.example+note@mail.example.org',
    'sip:alex@pbx',
    'alex @ example.com',
    'alex at example dot com',
    'alex (at) example (dot) com',
    'alex[at]example.com',
    'alex AT mail DOT example DOT org',
  ],
  ssn: [
    '000-12-3456',
    '000 12 3456',
    '000.12.3456',
    '000123456',
    'xxx-xx-3456',
    '***-**-3456',
    'SSN 3456',
    'social security ending in 3456',
  ],
  mrn: [
    'MRN 1234',
    'MRN: 12345',
    'mrn#12345',
    'MRN1234567',
    'medical record number A-1234',
    'med rec no. 4471',
    'patient ID 4471',
    'patient_id=4471',
    'Patient #44',
    'chart 4471',
    'record no 4471',
    'encounter 44712',
    '12-34-56',
    '123-45-67',
  ],
  health_plan: [
    'Member ID: XQH1234',
    'member no. 8841',
    'subscriber 12345',
    'Plan # 8841',
    'group number 8841',
    'Medicaid ID AB12345C',
  ],
  medicare: ['1EG4-TE5-MK73', '1EG4TE5MK73', '1eg4 te5 mk73', 'MBI 1EG4TE5MK73'],
  account: [
    'account 4471',
    'Acct #4471',
    'account ending in 4471',
    'policy HX-2231',
    'Policy number 22',
    'claim 8841-2',
    'invoice no. 8841',
  ],
  iban: ['GB82WEST12345698765432', 'GB82 WEST 1234 5698 7654 32', 'DE89 3704 0044 0532 0130 00'],
  card: [
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    '4111111111111111',
    '378282246310005',
  ],
  licence: [
    'NPI 1234567893',
    'AB1234563',
    'DEA: AB1234563',
    "driver's license D123-4567",
    'DL# 8841',
    'license no. RN8841',
    'passport 123456789',
  ],
  vehicle: ['1M8GDM9AXKP042788', '1HGCM82633A004352', 'VIN 8841', 'license plate 7ABC123'],
  device: ['serial number 8841', 'S/N: 4F7K2L9Q', 'IMEI 490154203237518', 'C02XK1YZJG5H'],
  biometric: ['fingerprint id FP4821', 'voiceprint 4821', 'huella digital 4821'],
  mac: ['00:1B:44:11:3A:B7', '00-1b-44-11-3a-b7', '001b.4411.3ab7'],
  date: [
    '2026-11-22',
    '2026/11/22',
    '2026.11.22',
    '20261122',
    '2026-11',
    '2026-11-22T10:30:00Z',
    '11/22/2026',
    '22.11.2026',
    '1-2-1984',
    '3/3/84',
    "3/3/'84",
    '11/22',
    'born 3/14',
    '5/1984',
    'March 3',
    'Mar. 3rd, 1984',
    'MARCH 3 1984',
    '3 March 1984',
    '3rd of March',
    'the third of March',
    'March the third',
    'March 1984',
    "Jan '84",
    '3-Mar-1984',
    '14MAR1984',
    '3 de marzo de 1984',
  ],
  age: [
    '92 years old',
    '92-year-old',
    '92 y/o',
    '92yo',
    '94 y.o.',
    'aged 93',
    'age 90',
    'Age: 101',
    'turned 97',
    'she is 93',
    'ninety-two years old',
    'aged ninety',
    'in her nineties',
    'a centenarian',
    'born in 1931',
    'DOB 1931',
  ],
  address: [
    '123 Main St',
    '12 Oak Street',
    '123 N. 5th Ave',
    '1600 Example Avenue NW',
    '742 Evergreen Terrace',
    '221B Baker Street',
    '500 Oak Drive',
    '50 West Oak Dr',
    '457 Kingsway',
    'PO Box 12',
    'P.O. Box 8841',
    'Apt 4B',
    'Suite 200',
    '40.7128, -74.0060',
  ],
  zip: ['62704', '62704-1234', 'Springfield, IL 62704', 'IL-62704', 'zip code 62704', 'K1A 0B6'],
  url: [
    'https://example.com/x',
    'hxxps://example.com',
    'www.example.com',
    'example.com',
    'portal.example.co.uk/alex',
    'example[.]com',
    'example dot com',
    'tel:5550123',
  ],
  ip: [
    '192.0.2.17',
    '2001:db8::17',
    '2001:0db8:0000:0000:0000:0000:0000:0017',
    '::ffff:192.0.2.17',
  ],
  name: [
    'Mr. Smith',
    'Mrs Smith',
    'Dr Jones',
    'DR. JONES',
    "Ms. O'Brien",
    'mr smith',
    'J. Smith',
    'Smith, John',
    'SMITH, JOHN A',
    'John Smith',
    'john smith',
    'Mary J. Zylo',
    'José García',
    'Zylo Rodriguez',
    'name is Zylo',
    'spoke with Zylo',
    'daughter Zylo',
  ],
  digits: [
    '1234567',
    '5 5 5 5 5 5 0 1 2 3',
    '5.5.5.5.5.5.0',
    'PX-123456',
    'AB123456',
    'a1234567b',
    '123456',
    'five five five zero one two three',
  ],
};

describe('is found, bare and in a sentence:', () => {
  const cases = Object.entries(IDENTIFIERS).flatMap(([kind, values]) =>
    values.map((value) => [kind as IdentifierKind, value] as const),
  );
  test.each(cases)('%s in %s', (kind, value) => {
    expect(findIdentifiers(value)).toContain(kind);
    expect(findIdentifiers(`Please see ${value}, thanks`)).toContain(kind);
    expect(findIdentifiers(`(${value})`)).toContain(kind);
  });

  test('an identifier after the 128th character', () => {
    expect(findIdentifiers(`${'a '.repeat(5_000)}555-555-0123`)).toContain('phone');
  });
});

describe('is left alone:', () => {
  test.each([
    'Billing',
    'Retention #24567',
    'Pension Insurance 2',
    'London ▸ Sales ▸ Sales 2',
    'Outbound Dialer - England',
    'FY 2024-2025',
    '2025/2026',
    '24/7 line',
    'Score 10/10',
    'Attempt 2/3',
    'Tier 1.5',
    'Level 3: callback',
    'v1.2.3',
    '10:30:45',
    '09:00-17:30',
    'Score 100.5',
    '$25000',
    '$10123.45',
    'balance $10123.45',
    'USD 10123.45',
    '10123 €',
    '10123 USD',
    '€ 896.954.231',
    'R1 234 567,89',
    '-16.954.231',
    'invoice total 20417.00',
    '12500 ml',
    'version 3.4.12',
    'Version: 1.1.30',
    'Release v2026.2.9 fixed it',
    'Windows 10.0.19045',
    '155 Example Health Center',
    '141 Example Island Hospital',
    '11 Example University St. Louis',
    '7 Mayo Clinic Rochester',
    'Claim 24/7 line',
    'Patient 360',
    'Patient with 120 mg',
    'pt is 150 lbs',
    '2026 Heart Walk',
    '12 Food Drive',
    'You may one day call',
    'No one left',
    'fever 101 F',
    'Tier 3 M',
    '100 años de experiencia',
    'and/or',
    'Plate 2',
    'Registration Q1 2026',
    'Face ID setup',
    'Voice 4821',
    'Serie 2026',
    'Proyecto interno 2026',
    'Tag Q1 2026',
    'Tax 1099 form',
    'PIN reset 2026',
    'Sales.North/South',
    '95 female callers',
    'FY24-25',
    '5 Star Circle',
    '5 CPR Course',
    '3 Clinical Track',
    'Camino Health Center 24/7',
    'El Camino Hospital 5',
    'Piso 3',
    '100, 200, 300',
    'Yes | No | 3',
    'Citas Médicas',
    'tag me at 5',
    'Save at work. In the end it was 5.',
    '25000 steps',
    'Queue 10023',
    'ISO 27001',
    'ID-1234',
    'Top 100 2026',
    '5;4;5;3;5;4;5',
    'C++ :: Support',
    'A/B test 12',
    'é ü ß 漢字',
    // Labels before numbers of the organisation's own.
    'Member Services 24/7',
    'Policy 2026',
    'Account Review 2025',
    'Plan B',
    'Patient Access 2',
    // Words that are also months, names and streets.
    'Marketing 5',
    'Customer may first try the portal',
    'Spring 2026',
    'Q3-2026',
    'aged 90 days',
    'Age 65+',
    'age 90 or older',
    '95 seconds',
    '2026 Blood Drive',
    'Team 12 Call Center',
    'Mary Clinic',
    'St. Mary North',
    'San Jose Sales',
    'Dr. Line',
    'MS Teams',
    'a@ home',
    'amount at risk',
    // Wrong check digits, and no other possible identifier.
    'GB81 WEST',
    sidOf('WQ'),
    `queue ${sidOf('WQ')}`,
    '123e4567-e89b-12d3-a456-426614174000',
  ])('%s', (value) => {
    expect(findIdentifiers(value)).toEqual([]);
  });
});

test.each(['v1.2.3.4', '@1.2.3', 'build 4488', 'Chrome/1.2.33333.4', 'ndc 0002-1433-80'])(
  'harmless text is removed in one pass, however often it occurs: %s',
  (value) => {
    expect(findIdentifiers(value.repeat(10_000)).length).toBeLessThan(4);
  },
);

test.each(['-1 000 ', '1920x1080 '])(
  'harmless text that depends on the removal of its like is removed only a few times: %s',
  (value) => {
    expect(findIdentifiers(value.repeat(4))).toEqual([]);
    // One by one, these would take minutes and more calls than the stack can hold.
    expect(findIdentifiers(value.repeat(10_000))).toHaveLength(1);
  },
);

test('check digits distinguish a card and an IBAN from other long numbers', () => {
  expect(findIdentifiers('4111 1111 1111 1112')).toEqual(['digits']);
  expect(findIdentifiers('GB81 WEST 1234 5698 7654 32')).not.toContain('iban');
  expect(findIdentifiers('1M8GDM9AXKP04278A')).not.toContain('vehicle');
  expect(findIdentifiers('1M8GDM9AXKP04278X')).not.toContain('vehicle');
});

test('digits are found only in a number that nothing else explains', () => {
  expect(findIdentifiers('555-555-0123')).toEqual(['phone']);
  expect(findIdentifiers('MRN 12345678')).toEqual(['mrn']);
});

test('a number is found anywhere among letters', () => {
  const letters = fc.stringMatching(/^[a-zA-Z ]{0,20}$/);
  fc.assert(
    fc.property(
      letters,
      fc.integer({ min: 1_000_000, max: 9_999_999 }),
      letters,
      (a, number, b) => {
        expect(findIdentifiers(`${a}${number}${b}`)).not.toEqual([]);
      },
    ),
    runs(5_000),
  );
});

test('seven digits are found with any single separators between them', () => {
  const separator = fc.constantFrom('', ' ', '.', '-', '/', '_', '\u200b', '\u00a0', '\u2011', '·');
  const digit = fc.constantFrom(...'0123456789', '５', '٥', '𝟝', '⁵');
  fc.assert(
    fc.property(fc.array(fc.tuple(digit, separator), { minLength: 9, maxLength: 12 }), (pairs) => {
      expect(findIdentifiers(pairs.flat().join(''))).not.toEqual([]);
    }),
    runs(5_000),
  );
});

test('every email address is found', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(findIdentifiers(`note: ${address}`)).toContain('email');
    }),
    runs(2_000),
  );
});

test('every day is found in the notations of ISO 8601, the United States and Europe', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('1901-01-01T00:00:00Z'),
        max: new Date('2049-12-31T00:00:00Z'),
        noInvalidDate: true,
      }),
      (date) => {
        const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
        const name = date.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
        for (const text of [
          `${year}-${month}-${day}`,
          `${month}/${day}/${year}`,
          `${Number(month)}/${Number(day)}/${year.slice(2)}`,
          `${day}.${month}.${year}`,
          `${name} ${Number(day)}, ${year}`,
          `${Number(day)} ${name.slice(0, 3)} ${year}`,
        ]) {
          expect(findIdentifiers(text)).toContain('date');
        }
      },
    ),
    runs(2_000),
  );
});

test('only known kinds are found, and none twice', () => {
  const anyText = fc
    .array(fc.nat(0x10ffff), { maxLength: 200 })
    .map((codes) => String.fromCodePoint(...codes));
  fc.assert(
    fc.property(anyText, (text) => {
      const kinds = findIdentifiers(text);
      expect(new Set(kinds).size).toBe(kinds.length);
      for (const kind of kinds) expect(IDENTIFIER_KINDS).toContain(kind);
    }),
    runs(5_000),
  );
});
