import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/** What systems number, and people and teams count as well: `Case 2`, `Order 1500 units`. */
const RECORDS =
  'appeal appointment appt auth badge booking cardholder case check complaint conf contact crm cin dcn donor ehr emp employee eob grievance household icn inc incident lead mcd mcr opportunity order participant payment person pmi prospect receipt reservation resident rin script shipment sr statement student ticket tkt tracking transaction txn user visitor caso cita pedido orden queja recibo reserva turno empleado estudiante usuario';

/** Short forms before a number of somebody's, also without a word for number. */
const SHORT_FORMS = 'clm enc hrn phn umrn urn';
/** Whose, the column or the whole value does not say; `Queue ID 4821` is the organisation's. */
const ID_BY_ITSELF =
  /(?:^|[;|\n])\s{0,2}(?:id|identifier|identificador)[\s:#=]{1,3}(?!(?:19|20)\d\d(?!\d))\d{4}|(?<![a-z])(?:my|his|her)\si\s?d(?:\snumber)?(?:\sis)?[\s:]{1,2}\d(?:[\s-]?\d){3}/i;

const labelled = labelledNumber(
  {
    named: RECORDS.replaceAll(' ', '|'),
    3: 'invoice|ref|referral|claim',
    4: `${SHORT_FORMS.replaceAll(' ', '|')}|accounts?|acct?|a/c|customer|cust|client|policy|pol|claims|loan|visa|amex|mastercard|routing|aba|iban|swift|card|reference|confirmation|guarantor|authorization|prior[\\s_-]?auth|cuenta|cta|p[oó]liza|cliente|reclamo|reclamaci[oó]n|siniestro|factura|pr[eé]stamo|tarjeta(?:\\ssanitaria)?|referencia|confirmaci[oó]n|autorizaci[oó]n`,
  },
  [
    ...['acc', ' a ', 'cus', 'cli', 'pol', 'cla', 'loa', 'vis', 'mex', 'inv', 'rou', 'aba'],
    ...['iba', 'swi', 'ard', 'ref', 'nfi', 'gua', 'uth', 'cue', 'cta', 'ini', 'liz', 'tam'],
    ...['ctu', 'uto', 'arj', ' id', 'i d'],
  ],
);

/**
 * Safe Harbor J: numbers of accounts, customers, policies, claims and payments; of cases, orders
 * and such behind a word for number.
 */
export const account: Detector = {
  kind: 'account',
  looks: [
    {
      ...labelled,
      // `caseid=4821`
      words: () =>
        `${RECORDS} ${SHORT_FORMS}`.split(' ').flatMap((record) => [record, `${record}id`]),
      finds: (text) => ID_BY_ITSELF.test(text) || labelled.finds(text),
    },
  ],
};
