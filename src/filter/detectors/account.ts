import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/** Safe Harbor J: numbers of accounts, customers, policies, claims and payments. */
export const account: Detector = {
  kind: 'account',
  looks: [
    labelledNumber(
      {
        3: 'invoice|ref|referral|claim',
        4: 'accounts?|acct?|a/c|customer|cust|client|policy|pol|claims|loan|visa|amex|mastercard|routing|aba|iban|swift|card|reference|confirmation|guarantor|authorization|prior[\\s_-]?auth|cuenta|cta|p[oó]liza|cliente|reclamo|reclamaci[oó]n|siniestro|factura|pr[eé]stamo|tarjeta(?:\\ssanitaria)?|referencia|confirmaci[oó]n|autorizaci[oó]n',
      },
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
        'cue',
        'cta',
        'ini',
        'liz',
        'tam',
        'ctu',
        'uto',
        'arj',
      ],
    ),
  ],
};
