import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/** Safe Harbor J: numbers of accounts, policies, claims and payments. */
export const account: Detector = {
  kind: 'account',
  needsDigit: true,
  finds: labelledNumber(
    'accounts?|acct?|a/c|policy|pol|claims?|loan|invoice|routing|aba|iban|swift|card|reference|ref|confirmation|guarantor|authorization|prior[\\s_-]?auth',
  ),
};
