import { isBirthday, isDateInNumbers, isJoinedDate } from './date-in-numbers';
import { isDateInAnotherLanguage, isDateInWords } from './date-in-words';
import type { Detector } from './detector';

/**
 * Safe Harbor C: dates finer than a year, in digits and in words. A month without a day or year, a
 * quarter, a week and a time of day are not looked for.
 */
export const date: Detector = {
  kind: 'date',
  looks: [
    { digits: 2, cues: ['-', '/', '.', '\\', '*'], finds: isDateInNumbers },
    { digits: 6, finds: isJoinedDate },
    { digits: 2, cues: ['bor', 'dob', 'bir', 'bda', 'nac', '.'], finds: isBirthday },
    {
      cues: [
        ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
        // enero, abril, agosto, diciembre; hunyo, hulyo, setyembre, oktubre, nobyembre, disyembre
        ...['ero', 'abr', 'gos', 'iem', 'ene', 'dic', 'uny', 'uly', 'yem', 'okt'],
      ],
      finds: isDateInWords,
    },
    {
      digits: 1,
      cues: [
        ...['jan', 'fev', 'feb', 'mar', 'mrz', 'avr', 'mai', 'jui', 'jun', 'jul', 'aou', 'sep'],
        ...['oct', 'okt', 'nov', 'dec', 'set', 'out', 'dez', 'jiy', 'des', 'gen', 'mag', 'giu'],
        ...['lug', 'ott', 'dic', 'ago', ' me', 'mas', 'jen', 'tha'],
        ...['sty', 'lut', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paz', 'lis', 'gru'],
      ],
      finds: isDateInAnotherLanguage,
    },
  ],
};
