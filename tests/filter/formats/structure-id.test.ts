import { expect, test } from '@jest/globals';
import { isStructureId } from '../../../src/filter/formats/structure-id';

test.each([
  ...['team-123-456', 'north_2', '1', 'Team 12', 'North East 2', 'a'.repeat(64)],
  ...['Facturación', 'Citas Médicas', 'Facturacio\u0301n', 'Überweisung-2', '予約', 'é'.repeat(64)],
])('%s may be a structural id', (text) => {
  expect(isStructureId(text)).toBe(true);
});

test.each([
  '',
  ' ',
  'team  7',
  ' team 7',
  'team-7, Alex Example',
  'Citas, Médicas',
  'Médicas 123 4567',
  'é'.repeat(65),
  'team ５',
  'team\u200b7',
  'a1b2c3d4e5f6g7',
  '123 4567',
  'a'.repeat(65),
])('%p is none', (text) => {
  expect(isStructureId(text)).toBe(false);
});
