import { describe, expect, test } from '@jest/globals';
import { findIdentifiers } from '../../../src/filter/search/find-identifiers';
import { sidOf } from '../../support/sids';
import { ACCOUNT_NOTATIONS } from '../notations/account-notations';
import { CONTACT_NOTATIONS } from '../notations/contact-notations';
import { DATE_NOTATIONS } from '../notations/date-notations';
import { DEVICE_NOTATIONS } from '../notations/device-notations';
import { DIGITS_NOTATIONS } from '../notations/digits-notations';
import { NAME_NOTATIONS } from '../notations/name-notations';
import type { Notations } from '../notations/notation';
import { PATIENT_NUMBER_NOTATIONS } from '../notations/patient-number-notations';
import { PLACE_NOTATIONS } from '../notations/place-notations';

/** The texts of every kind, all invented. */
const NOTATIONS: Notations = {
  ...CONTACT_NOTATIONS,
  ...PATIENT_NUMBER_NOTATIONS,
  ...ACCOUNT_NOTATIONS,
  ...DEVICE_NOTATIONS,
  ...DATE_NOTATIONS,
  ...PLACE_NOTATIONS,
  ...NAME_NOTATIONS,
  ...DIGITS_NOTATIONS,
};

describe.each(Object.entries(NOTATIONS))('%s', (kind, { found, leftAlone }) => {
  test.each(found)('is found in %p', (text) => {
    expect(findIdentifiers(text)).toContain(kind);
    expect(findIdentifiers(`Please see ${text}, thanks`)).toContain(kind);
  });

  test.each(leftAlone)('is not found in %p', (text) => {
    expect(findIdentifiers(text)).not.toContain(kind);
  });
});

test.each([
  `see ${sidOf('WQ')}, next`,
  `123/${sidOf('WQ')}/4567`,
  '123e4567-e89b-12d3-a456-426614174000: queue',
])('an id of a resource is ignored, and joins nothing: %s', (text) => {
  expect(findIdentifiers(text)).toEqual([]);
});

test.each(['Marsha', 'MARSHA', 'Marsha.', ' Inés '])('a text may be only a name: %p', (text) => {
  expect(findIdentifiers(text)).toEqual(['name']);
});

test.each(['ID 4821', 'ID: 4821', 'id=4821', 'identifier: 4821'])(
  'a text may be only an id of an unknown kind: %p',
  (text) => {
    expect(findIdentifiers(text)).toEqual(['account']);
  },
);

test('a text may end with a host that has no dot', () => {
  expect(findIdentifiers('see localhost')).toEqual(['url']);
});

test.each([
  'name: Zylo',
  'Nombre: Zylo',
  'Name=Zylo',
  'Nombres: Zylo',
  'name_first=zylo',
  'nameLast: Qar',
  'nombre paciente: Zylo',
])('a name is found after a label at the start: %p', (text) => {
  expect(findIdentifiers(text)).toEqual(['name']);
});
