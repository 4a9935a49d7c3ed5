import { lazy } from '../../cold-start/lazy';
import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';
import { hasUserName } from './user-name';

/**
 * Records that systems number, and that people and teams also count: `Case 2`, `Order 1500 units`.
 */
const RECORDS =
  'admission appeal appointment appt auth badge bill booking cardholder case check complaint conf confirm contact contract crm cin dcn donor ehr emp employee eob episode grievance household icn inc incident inv lead mcd mcr memb opportunity order pa participant payment person pmi precert prospect receipt reservation resident rin script shipment sr statement student ticket tkt trace tracking transaction txn user visitor caso cita pedido orden queja recibo reserva turno empleado estudiante usuario';

/** Abbreviations before somebody's number, also without a word for number. */
const SHORT_FORMS = 'clm dfn enc hrn phn umrn urn';

/** Each label of a user name contains one of these, or the cue of a number's label. */
const USER_NAMES =
  'username login logged signed handle mychart password passwd pwd usuario contrasena';
/** Labels that also follow a number. */
const BEHIND_NUMBER = 'mrn ssn last number';
/**
 * An id as the whole value, whose owner only the column says; `Queue ID 4821` is the
 * organisation's.
 */
const ID_BY_ITSELF =
  /(?:^|[;|\n])\s{0,2}(?:id|identifier|identificador)(?:\s(?:no\.?|num(?:ber)?))?[\s:#=]{1,3}(?:[a-z]{1,3}-?)?(?!(?:19|20)\d\d(?!\d))\d{4}|(?<![a-z])(?:my|his|her)\si\s?d(?:\snumber)?(?:\sis)?[\s:]{1,2}\d(?:[\s-]?\d){3}/i;

/** Between a number and its label behind it: `is her`. */
const IS_WHOSE = '(?:[(=]\\s?|(?:is|was|es)\\s(?:(?:the|my|his|her|their|el|la|mi|su)\\s)?)';
/**
 * The other way round: `4821 (MRN)`, `6789 last four`, `A4821 is her member id`; `4400 Member ID
 * cards` are a count.
 */
const beforeLabel = lazy(
  () =>
    new RegExp(
      [
        '(?<![\\w.-])(?:[a-z]{1,3}-?)?(?!(?:19|20)\\d\\d(?!\\d))\\d{4,12}\\s?(?:',
        `${IS_WHOSE}?(?:mrn|ssn|last\\s?(?:4|four))(?=\\s?(?:$|[,.;:)|]))|`,
        `${IS_WHOSE}(?:member|patient|subscriber|acc(?:oun)?t|policy|claim|chart|case|medicaid|medicare`,
        '|rx|prescription|confirmation|reference|record|group)\\s?(?:id|no|num(?:ber)?)(?![a-z]))',
      ].join(''),
      'i',
    ),
);

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
 * and the like after a word for number; user names.
 */
export const account: Detector = {
  kind: 'account',
  looks: [
    {
      ...labelled,
      words: cueWords,
      finds: (text) => ID_BY_ITSELF.test(text) || beforeLabel().test(text) || labelled.finds(text),
    },
    { ...labelled, digits: 0, words: cueWords, finds: hasUserName },
  ],
};

/** Cues of numbers, including `caseid=4821`, and of user names. */
function cueWords(): readonly string[] {
  const records = `${RECORDS} ${SHORT_FORMS}`.split(' ');
  return [
    ...records,
    ...records.map((record) => `${record}id`),
    ...USER_NAMES.split(' '),
    ...BEHIND_NUMBER.split(' '),
  ];
}
