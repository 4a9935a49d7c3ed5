/** Cues that several looks share, because a scan has few bits (`text-scanner.ts`). */

/** Between the parts of a date, a record number or a device's address. */
export const SEPARATORS = ['-', '/', '.', ':', '\\', '*'] as const;
/** In paths, in fractions, in codes and degrees of places. */
export const STROKES = ['/', '\\', '+', "'", 'hos'] as const;
/** Of labels of social security numbers, and of masks for a number's first digits. */
export const SOCIAL_SECURITY_AND_MASKS = [
  ...['ssn', ' ss', 's s', 'iti', 'soc', 'nss', 'tax', 'tin', 'pin', ' l '],
  ...['git', 'dtm', 'key', 'otp', 'ssc'],
  ...['*', '#', '_', '.', ' xx'],
] as const;
/** Of labels of licences and certificates, and of vehicles. */
export const LICENCES_AND_VEHICLES: readonly string[] = [
  ...['lic', ' dl', 'npi', 'dea', 'ssp', 'cer', 'upi', 'apo', 'ula', 'dni', 'nie', 'urp'],
  ...['icu', 'arn', 'nif', 'ole', 'tif'],
  ...['vin', 'lat', 'aca', 'ag ', 'gis', 'ar ', 'veh', 'rro', 'och', 'bli'],
];
/** Of labels of devices, and of prints and scans of a body. */
export const BODIES_AND_DEVICES: readonly string[] = [
  ...['eri', ' s ', ' sn', 'mei', 'msi', 'udi', 'cci', 'evi', 'ump', 'cem', 'mpl', 'lot', 'osi'],
  ...['arc', 'bom', 'fin', 'umb', 'han', 'alm', 'voi', 'fac', ' ir', 'eti', 'iom', 'hue', 'rec'],
  ...['nsm', 'nso', 'cpa'],
  'dna',
];
/** Of encoded client identities and URLs; and between labels and values in programs and tables. */
export const MARKS_OF_PROGRAMS: readonly string[] = [...'_%:=<>"\'`|;,+~^&?!([{\\'];
/** Words for birth, also spelled out: `d o b`. */
export const BIRTH = ['bor', 'dob', 'bir', 'bda', 'yob', 'nac', ' d ', 'b d', '.'] as const;
/** Words for telephones, faxes and pagers; for a number's last digits: `ending in 4242`. */
export const TELEPHONES_AND_LAST_DIGITS = [
  ...[' x ', 'ext', 'pag', 'pgr', 'bee', 'fax', 'acs', 'nex', 'rno'],
  ...['las', 'end', 'erm', 'lti'],
] as const;
/** Words for where somebody is: at a host (`arroba`), at a corner. */
export const WHERE = [' at', 'rob', 'rne'] as const;
