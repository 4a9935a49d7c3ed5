import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FINDING_KINDS } from '../../src/filter/detectors/detector';
import { findIdentifiers } from '../../src/filter/detectors/find-identifiers';
import { sidOf } from '../support/sids';

describe('is found:', () => {
  test.each([
    ['phone', '555-555-0123'],
    ['phone', '(555) 555-0123'],
    ['phone', '555.555.0123'],
    ['phone', '555 555 0123'],
    ['phone', '+1 555 555 0123'],
    ['phone', '1-555-555-0123'],
    ['phone', '+44 20 7946 0018'],
    ['phone', '0044 20 7946 0018'],
    ['phone', '555-0123'],
    ['phone', 'x5555550123'],
    ['email', 'alex@example.com'],
    ['email', 'sip:alex@pbx'],
    ['ssn', '000-12-3456'],
    ['ssn', '000 12 3456'],
    ['digits', '000123456'],
    ['digits', 'MRN1234567'],
    ['card', '4111 1111 1111 1111'],
    ['card', '4111-1111-1111-1111'],
    ['url', 'https://example.com/x'],
    ['url', 'www.example.com'],
    ['url', 'portal.example.com/alex'],
    ['url', 'tel:5550123'],
    ['ip', '192.0.2.17'],
    ['ip', '2001:db8::17'],
  ] as const)('%s in %s', (kind, value) => {
    expect(findIdentifiers(value)).toContain(kind);
    expect(findIdentifiers(`Please see ${value}, thanks`)).toContain(kind);
  });

  test.each([
    ['full-width digits', '５５５-５５５-０１２３'],
    ['Arabic-Indic digits', '٥٥٥-٥٥٥-٠١٢٣'],
    ['exotic dashes', '555\u2011555\u20130123'],
    ['no-break spaces', '555\u00a0555\u00a00123'],
    ['zero-width marks', '55\u200b5-5\u200d55-01\u206023'],
    ['soft hyphens', '555\u00ad-555\u00ad-0123'],
  ])('a phone number in %s', (_, value) => {
    expect(findIdentifiers(value)).toContain('phone');
  });

  test('what stands behind the 128th character', () => {
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
    '24/7 line',
    'Tier 1.5',
    'Level 3: callback',
    'v1.2.3',
    '10:30:45',
    'Score 100.5',
    'C++ :: Support',
    'A/B test 12',
    'é ü ß 漢字',
    sidOf('WQ'),
    `queue ${sidOf('WQ')}`,
    '123e4567-e89b-12d3-a456-426614174000',
  ])('%s', (value) => {
    expect(findIdentifiers(value)).toEqual([]);
  });
});

test('a number is found wherever it stands among letters', () => {
  const letters = fc.stringMatching(/^[a-zA-Z ]{0,20}$/);
  fc.assert(
    fc.property(
      letters,
      fc.integer({ min: 1_000_000, max: 9_999_999 }),
      letters,
      (a, number, b) => {
        expect(findIdentifiers(`${a}${number}${b}`)).toContain('digits');
      },
    ),
  );
});

test('only known kinds are told, and none twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const kinds = findIdentifiers(text);
      expect(new Set(kinds).size).toBe(kinds.length);
      for (const kind of kinds) expect(FINDING_KINDS).toContain(kind);
    }),
  );
});
