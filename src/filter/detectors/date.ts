import { BIRTH, SEPARATORS } from './cues';
import {
  isBirthday,
  isDateInARow,
  isDateInNumbers,
  isDateInParts,
  isDayLateInMonth,
  isDayOfEvent,
  isJoinedDate,
} from './dates/date-in-numbers';
import { isDateInAnotherLanguage, isDateInWords } from './dates/date-in-words';
import type { Detector } from './detector';

/**
 * Safe Harbor C: dates finer than a year, in digits and in words. A month without a day or year, a
 * quarter, a week and a time of day are not looked for.
 */
export const date: Detector = {
  kind: 'date',
  looks: [
    { digits: 4, cues: SEPARATORS, finds: isDateInNumbers },
    { digits: 3, cues: SEPARATORS, finds: isDayLateInMonth },
    { digits: 2, cues: SEPARATORS, finds: isDayOfEvent },
    { digits: 8, finds: isDateInARow },
    { digits: 6, finds: isJoinedDate },
    { digits: 4, cues: SEPARATORS, finds: isDateInParts },
    { digits: 2, cues: BIRTH, finds: (text) => isBirthday(text) || isDateInParts(text) },
    {
      cues: [
        ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
        // enero, abril, agosto, diciembre; hunyo, hulyo, setyembre, oktubre, nobyembre, disyembre
        ...['ero', 'abr', 'gos', 'iem', 'uny', 'uly', 'yem', 'okt'],
      ],
      finds: isDateInWords,
    },
    {
      digits: 1,
      cues: [
        ...['jan', 'fev', 'feb', 'ars', 'arz', 'ar ', 'arc', 'mrz', 'avr', 'ai ', 'aio', 'jui'],
        ...['jun', 'jul', 'aou', 'sep', 'set', 'oct', 'okt', 'ott', 'out', 'nov', 'cem', 'dez'],
        ...['anm', 'jiy', 'mas', 'jen', 'gen', 'giu', 'lug', 'mag', 'ene', 'ago', 'dic', 'tha'],
        ...['sty', 'lut', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paz', 'opa', 'gru'],
      ],
      finds: isDateInAnotherLanguage,
    },
  ],
};
