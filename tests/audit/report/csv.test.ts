import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../../../src/audit/attest/read-csv';
import { csv } from '../../../src/audit/report/csv';

describe('a cell that a spreadsheet would take for a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ["@SUM(1)*cmd|' /C calc'!A0", "'@SUM(1)*cmd|' /C calc'!A0"],
    ['＝1+1', "'＝1+1"],
    ['sms; =1+1', "sms; '=1+1"],
    ['sms;-2+3;x', "sms;'-2+3;x"],
  ])('is text, and comes back: %s', (cell, written) => {
    expect(csv([['a', cell]])).toBe(`a,${written}\r\n`);
    expect(readCsv(csv([['a', cell]]))).toEqual([{ cells: ['a', cell], line: 1 }]);
  });

  test.each(['1+1=2', 'a-b', 'a ; b', 'help@example.com'])('is not %s', (cell) => {
    expect(csv([[cell]])).toBe(`${cell}\r\n`);
  });
});
