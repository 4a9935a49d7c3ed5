import { describe, expect, test } from '@jest/globals';
import { CATALOG } from '../../../../src/audit/catalog/catalog';
import {
  ineligibleProductOf,
  PRODUCT_ROWS,
} from '../../../../src/audit/checks/account/ineligible-product-of';
import type { Verdict } from '../../../../src/audit/model/verdict';

const finding = (verdict: Verdict, named?: string) => ({
  resource: 'one',
  field: null,
  message: 'found',
  verdict,
  ...(named === undefined ? {} : { named }),
});

describe('the rows that ACCT-11 asks about', () => {
  test('are those of all ineligible products, except rows that only follow from others', () => {
    const own = CATALOG.filter(
      ({ id, level, derivedFrom }) =>
        level === 'not-eligible' && (derivedFrom.length === 0 || id.startsWith('GEN-')),
    );
    expect(
      own.map(({ id }) => id).filter((id) => !PRODUCT_ROWS.some((each) => each === id)),
    ).toEqual([]);
  });

  test('name the product of a finding that does not name it', () => {
    expect(ineligibleProductOf('VERIFY-01', finding('REVIEW', 'RCS'))).toBe('RCS');
    expect(ineligibleProductOf('VOICE-15', finding('FAIL'))).toBe('Autopilot');
    expect(ineligibleProductOf('ACCT-10', finding('REVIEW', 'Video'))).toBeNull();
  });

  test.each<Verdict>(['WARN', 'MANUAL', 'NOT_TESTABLE'])(
    'ask nothing about findings of a row that is %s, which proves no use',
    (verdict) => {
      expect(ineligibleProductOf('GEN-01', finding(verdict, 'WhatsApp'))).toBeNull();
    },
  );
});
