const IN_DECIMALS =
  /\d\.\d{3,12}°?[,;/\s]{1,3}(?:(?:lng|lon(?:g|gitude?)?)[\s:=]{0,3})?[-+]?\d{1,3}\.\d{3}/i;
/** `lat: 47.62,lon: -122.35`, the labels of programs in either order. */
const LATITUDE = 'lat(?:itude)?[\\s:=]{1,3}[-+]?\\d{1,2}\\.\\d';
const LONGITUDE = '(?:lng|lon|long|longitude)[\\s:=]{1,3}[-+]?\\d{1,3}\\.\\d';
const BETWEEN_LABELS = '\\d{0,14}[^a-z\\d]{1,8}';
const LABELLED = new RegExp(
  `(?<![a-z])(?:${LATITUDE}${BETWEEN_LABELS}${LONGITUDE}|${LONGITUDE}${BETWEEN_LABELS}${LATITUDE}|geo:-?\\d{1,2}\\.\\d{1,14},-?\\d)`,
  'i',
);
/** `39.78N 89.65W` */
const WITH_DIRECTIONS =
  /(?<![\d.])[1-7]\d\.\d{2,12}°?\s?[ns][,;/\s]{1,3}\d{1,3}\.\d{2,12}°?\s?[ew](?![a-z])/i;
/** `40° 26' 46" N`; `40º` is normalised to `40o`. */
const IN_DEGREES = /(?<![\d.])\d{1,3}(?:\.\d{1,8})?\s?(?:[°o˚]|deg)\s?\d{1,2}(?:\.\d{1,8})?\s?'/;
/**
 * Open Location Code, in full or short: `87G7PXGH+2V`. Its mark is searched first, since few texts
 * have it.
 */
const PLUS_CODE =
  /\+(?<=(?<![A-Z0-9])(?:[2-9CFGHJMPQRVWX]{4}){1,2}\+)[2-9CFGHJMPQRVWX]{2,3}(?![A-Z0-9])/;
/** `///filled.count.soap`, as what3words writes its addresses. */
const THREE_WORDS = /\/\/\/[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}/i;

/**
 * True when the text holds degrees of latitude and longitude as decimals: `40.7128, -74.0060`,
 * `lat 40.7128 lon -74.0060`; behind their labels, before their directions (`39.78N 89.65W`) and in
 * a URI (RFC 5870) with fewer decimals.
 */
export function hasDecimalDegrees(text: string): boolean {
  return IN_DECIMALS.test(text) || LABELLED.test(text) || WITH_DIRECTIONS.test(text);
}

/**
 * True when the text holds degrees with minutes (ISO 6709), or a code for a place as small as a
 * house.
 */
export function hasPreciseLocation(text: string): boolean {
  // All marks share one cue: each pattern is tried where its own mark is.
  return (
    (text.includes("'") && IN_DEGREES.test(text)) ||
    PLUS_CODE.test(text) ||
    (text.includes('///') && THREE_WORDS.test(text))
  );
}
