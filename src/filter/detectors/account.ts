import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/** Safe Harbor J: numbers of accounts, policies, claims and payments. */
export const account: Detector = {
  kind: 'account',
  looks: [
    labelledNumber(
      'accounts?|acct?|a/c|policy|pol|claims?|loan|invoice|routing|aba|iban|swift|card|reference|ref|confirmation|guarantor|authorization|prior[\\s_-]?auth',
      [
        'acc',
        ' a ',
        'pol',
        'cla',
        'loa',
        'inv',
        'rou',
        'aba',
        'iba',
        'swi',
        'ard',
        'ref',
        'nfi',
        'gua',
        'uth',
      ],
    ),
  ],
};
