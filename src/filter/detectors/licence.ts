import { LICENCES_AND_VEHICLES } from './cues';
import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/** Whose licence it is; codes that are words too are left out: `licence to 1500`, `DL: ok`. */
const OF_STATE =
  '(?:[\\s,(]{1,3}(?:a[klrz]|c[aot]|d[ce]|fl|ga|i[al]|k[sy]|la|m[adinost]|n[cdehjmvy]|oh|p[ar]|ri|s[cd]|t[nx]|ut|v[ait]|w[aivy])(?![a-z]))?';
/**
 * A registrant of the Drug Enforcement Administration: two letters, or a letter and a 9, seven
 * digits.
 */
const DEA = /(?<![a-z0-9])[a-z][a-z9]\d{7}(?![a-z0-9])/i;

/** Safe Harbor K: numbers of licences and certificates, including NPI, DEA and passport numbers. */
export const licence: Detector = {
  kind: 'licence',
  looks: [
    labelledNumber(
      {
        2: 'npi|dea|upin',
        3: `(?:lic|driver'?s?[\\s_-]?lic(?:en[cs]e)?)${OF_STATE}`,
        4: `(?:licen[cs]e|dl)${OF_STATE}|passport|certificate|cert|licencia(?:\\sde\\sconducir)?|pasaporte|certificado|c[eé]dula|dni|nie|curp|matr[ií]cula|carn[eé]t?|nif|colegiad[oa]|identifica(?:tion|ci[oó]n)`,
      },
      LICENCES_AND_VEHICLES,
    ),
    { length: 9, digits: 7, finds: (text) => DEA.test(text) },
  ],
};
