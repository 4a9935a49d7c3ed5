import { describe, expect, test } from '@jest/globals';
import { NUMBER_REGIONS, regionOfNumber } from '../../src/numbering/region-of-number';

/** N is 2 to 9: all that can follow `+1`. Source: NANPA, "About area codes". */
const ALL_CODES = Array.from({ length: 800 }, (_, index) => String(200 + index));

/** The number in NANPA's report of 26 November 2025, including those with an announced date. */
const COUNTS = { us: 372, territory: 6, toll_free: 7, other_nanp: 100, unassigned: 315 };

/** NANPA reserves them: no area code has these forms. */
const NEVER_ASSIGNED = /^(?:.9.|37.|96.|.11)$/;

describe('the region of a number', () => {
  test('is known for each of the 800 codes', () => {
    const regions = ALL_CODES.map((code) => regionOfNumber(`+1${code}5550100`));
    const counts = NUMBER_REGIONS.map((region) => [
      region,
      regions.filter((each) => each === region).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({ ...COUNTS, other_country: 0 });
  });

  test('is unassigned for reserved codes', () => {
    const never = ALL_CODES.filter((code) => NEVER_ASSIGNED.test(code));
    expect(never.filter((code) => regionOfNumber(`+1${code}`) !== 'unassigned')).toEqual([]);
  });

  test.each([
    ['201', 'New Jersey'],
    ['202', 'the District of Columbia'],
    ['907', 'Alaska'],
    ['808', 'Hawaii'],
    ['983', 'an overlay of 303 and 720'],
    ...'357 436 457 621 624 679 729 837 861 924'
      .split(' ')
      .map((code): [string, string] => [code, 'in service since 2023']),
    ...'471 483 465'.split(' ').map((code): [string, string] => [code, 'announced for 2026']),
  ])('%s is in the US: %s', (code) => {
    expect(regionOfNumber(`+1${code}5550100`)).toBe('us');
  });

  test.each([
    ['340', 'the Virgin Islands'],
    ['670', 'the Northern Mariana Islands'],
    ['671', 'Guam'],
    ['684', 'American Samoa'],
    ['787', 'Puerto Rico'],
    ['939', 'Puerto Rico'],
  ])('%s is in a territory: %s', (code) => {
    expect(regionOfNumber(`+1${code}`)).toBe('territory');
  });

  test.each(['800', '833', '844', '855', '866', '877', '888'])('%s is toll-free', (code) => {
    expect(regionOfNumber(`+1${code}`)).toBe('toll_free');
  });

  test.each([
    ['416', 'Ontario'],
    ['514', 'Quebec'],
    ['622', 'Canada, of no place'],
    ['876', 'Jamaica'],
    ['809', 'the Dominican Republic'],
    ['710', 'the US government'],
    ['900', 'premium numbers'],
    ['500', 'personal numbers'],
    ['528', 'personal numbers that the report counts to the US'],
  ])('%s shares the +1 and is not in the US: %s', (code) => {
    expect(regionOfNumber(`+1${code}`)).toBe('other_nanp');
  });

  test.each([
    ['555', 'no area code'],
    ['822', 'reserved for toll-free numbers'],
    ['565', 'assigned to Georgia, without a date'],
  ])('%s is unassigned: %s', (code) => {
    expect(regionOfNumber(`+1${code}`)).toBe('unassigned');
  });

  test.each(['+', '+442055501000', '+525555550100'])('%s is abroad', (number) => {
    expect(regionOfNumber(number)).toBe('other_country');
  });
});
