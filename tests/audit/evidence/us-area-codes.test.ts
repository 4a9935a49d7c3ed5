import { describe, expect, test } from '@jest/globals';
import { regionOf } from '../../../src/audit/evidence/us-area-codes';

describe('the region of an area code', () => {
  test.each([
    ['201', 'New Jersey'],
    ['202', 'the District of Columbia'],
    ['907', 'Alaska'],
    ['808', 'Hawaii'],
    ['332', 'an overlay of 212'],
    ['738', 'an overlay of 213 and 323'],
    ['983', 'an overlay of 303 and 720'],
    ['324', 'an overlay of 904'],
  ])('%s is in the US: %s', (code) => {
    expect(regionOf(`+1${code}`)).toBe('us');
  });

  test.each(['800', '833', '844', '855', '866', '877', '888'])('%s is toll-free', (code) => {
    expect(regionOf(`+1${code}`)).toBe('toll_free');
  });

  test.each([
    ['416', 'Ontario'],
    ['514', 'Quebec'],
    ['876', 'Jamaica'],
    ['809', 'the Dominican Republic'],
    ['787', 'Puerto Rico'],
    ['671', 'Guam'],
    ['900', 'premium numbers'],
    ['500', 'personal numbers'],
    ['555', 'no area code'],
  ])('%s shares the +1 and is not a US state’s: %s', (code) => {
    expect(regionOf(`+1${code}`)).toBe('other_nanp');
  });

  test('is abroad without +1', () => {
    expect(regionOf('+')).toBe('other_country');
  });
});
