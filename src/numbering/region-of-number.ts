import { NANP_AREA_CODES } from './nanp-area-codes';

/** Where a number belongs, according to its area code. */
export const NUMBER_REGIONS = [
  /** A state or the District of Columbia. */
  'us',
  /** American Samoa, Guam, the Northern Mariana Islands, Puerto Rico, the Virgin Islands. */
  'territory',
  'toll_free',
  /**
   * `+1`, but outside the US or non-geographic: Canada, the Caribbean, personal and premium
   * numbers.
   */
  'other_nanp',
  /** `+1` and a code of no known use. Proves nothing, because the list always lags behind. */
  'unassigned',
  'other_country',
] as const;

export type NumberRegion = (typeof NUMBER_REGIONS)[number];

const REGION_OF_CODE: ReadonlyMap<string, NumberRegion> = new Map(
  (['us', 'territory', 'toll_free', 'other_nanp'] as const).flatMap((region) =>
    NANP_AREA_CODES[region]
      .trim()
      .split(/\s+/)
      .map((code) => [code, region] as const),
  ),
);

/**
 * The region of a number in E.164, or of the part that an audit keeps: `+1` and the area code, or
 * `+`.
 *
 * Source: NANPA's report of area codes, of the date in `NANP_AREA_CODES`.
 */
export function regionOfNumber(number: string): NumberRegion {
  if (!number.startsWith('+1')) return 'other_country';
  return REGION_OF_CODE.get(number.slice(2, 5)) ?? 'unassigned';
}
