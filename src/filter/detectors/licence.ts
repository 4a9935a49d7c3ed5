import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

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
        3: "lic|driver'?s?[\\s_-]?lic(?:en[cs]e)?",
        4: 'licen[cs]e|dl|passport|certificate|cert|licencia(?:\\sde\\sconducir)?|pasaporte|certificado|c[eé]dula|dni|nie|curp|matr[ií]cula|carn[eé]t?|nif|colegiad[oa]|identifica(?:tion|ci[oó]n)',
      },
      [
        'lic',
        ' dl',
        'npi',
        'dea',
        'ssp',
        'cer',
        'upi',
        'apo',
        'ula',
        'dni',
        'nie',
        'urp',
        'icu',
        'arn',
        'nif',
        'ole',
        'tif',
      ],
    ),
    { length: 9, digits: 7, finds: (text) => DEA.test(text) },
  ],
};
