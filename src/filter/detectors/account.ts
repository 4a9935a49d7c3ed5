import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/** Safe Harbor J: numbers of accounts, customers, policies, claims and payments. */
export const account: Detector = {
  kind: 'account',
  looks: [
    labelledNumber(
      'accounts?|acct?|a/c|customer|cust|client|policy|pol|claims?|loan|visa|amex|mastercard|invoice|routing|aba|iban|swift|card|reference|ref|confirmation|guarantor|authorization|prior[\\s_-]?auth',
      [
        'acc',
        ' a ',
        'cus',
        'cli',
        'pol',
        'cla',
        'loa',
        'vis',
        'mex',
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
