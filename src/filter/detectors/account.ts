import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/** What systems number, and people and teams count as well: `Case 2`, `Order 1500 units`. */
const RECORDS =
  'appeal appointment appt auth badge booking cardholder case check complaint conf contact crm donor ehr emp employee eob grievance household incident lead opportunity order participant payment person prospect receipt reservation resident shipment statement student ticket tracking transaction txn user visitor caso cita pedido orden queja recibo reserva turno empleado estudiante usuario';

/**
 * Safe Harbor J: numbers of accounts, customers, policies, claims and payments; of cases, orders
 * and such behind a word for number.
 */
export const account: Detector = {
  kind: 'account',
  looks: [
    {
      // `caseid=4821`
      words: () => RECORDS.split(' ').flatMap((record) => [record, `${record}id`]),
      ...labelledNumber(
        {
          named: RECORDS.replaceAll(' ', '|'),
          3: 'invoice|ref|referral|claim',
          4: 'accounts?|acct?|a/c|customer|cust|client|policy|pol|claims|loan|visa|amex|mastercard|routing|aba|iban|swift|card|reference|confirmation|guarantor|authorization|prior[\\s_-]?auth|cuenta|cta|p[oó]liza|cliente|reclamo|reclamaci[oó]n|siniestro|factura|pr[eé]stamo|tarjeta(?:\\ssanitaria)?|referencia|confirmaci[oó]n|autorizaci[oó]n',
        },
        [
          ...['acc', ' a ', 'cus', 'cli', 'pol', 'cla', 'loa', 'vis', 'mex', 'inv', 'rou', 'aba'],
          ...['iba', 'swi', 'ard', 'ref', 'nfi', 'gua', 'uth', 'cue', 'cta', 'ini', 'liz', 'tam'],
          ...['ctu', 'uto', 'arj'],
        ],
      ),
    },
  ],
};
