import { describe, expect, test } from '@jest/globals';
import type { IdentifierKind } from '../../src/filter/detectors/detector';
import { findIdentifiers } from '../../src/filter/detectors/find-identifiers';
import { sidOf } from '../support/sids';

/** What is told of a text, and what of no text, by kind. All are invented. */
type Notations = Readonly<
  Record<Exclude<IdentifierKind, 'custom'>, { readonly told: string[]; readonly other: string[] }>
>;

const MONTHS =
  'January February March April May June July August September October November December';
const MONTHS_IN_SPANISH =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre';

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth';

/** Each label with each number behind it. */
const labelled = (labels: string, numbers = ['4471', 'b1c2d3']) =>
  labels.split(', ').flatMap((label) => numbers.map((number) => `${label} ${number}`));

const NOTATIONS: Notations = {
  phone: {
    told: [
      '15555550123',
      '1 (555) 555 0123',
      '555 5550123',
      '555555 0123',
      '555 - 555 - 0123',
      '555-0123. Call back',
      '+442079460018',
      '+ 44 20 7946 0018',
      '+(44) 20 7946 0018',
      'ext 4821',
      'extn: #4821',
      ...[
        ',',
        ':',
        '~',
        '=',
        '+',
        "'",
        '\\',
        ';',
        '|',
        '#',
        '"',
        ' | ',
        ', ',
        ' -- ',
        '    ',
        ' → ',
      ].map((mark) => `555${mark}012${mark}3456`),
      'oh seven eight nine, one, two, three',
      'oh seven double eight, nine, one, triple two, three',
      'zero. four. six. five - five - five - five',
      ...'zero, oh, one, two, three, four, five, six, seven, eight, nine'
        .split(', ')
        .map((digit) => Array(7).fill(digit).join(' ')),
    ],
    other: [
      '+12 points',
      '+12 points, 24 hours, 100 calls',
      'one two three',
      'one two three, and that is all',
      'ext 12',
      'text 4821',
      'Team 555-01234',
      'Plans 555,555,012',
      'double shift, triple bonus',
      'Plans 100, 200, 3000',
      'Copay $250, $500, $1000',
      'Press 1, 2, 3',
    ],
  },
  fax: {
    told: ['facsimile 555-555-0123', 'faxes to 555-0123', 'FAX: +1 (555) 555-0123'],
    other: ['fax 555-012', 'fax 555-012 or 7', 'Fax line 24/7', 'Fairfax 555-0123'],
  },
  email: {
    told: [
      'alex @example.com',
      'alex @ example . com',
      'alex at mail.example.com',
      'alex-at-example-dot-com',
      'alex -at- example -dot- com',
      'alex at my-clinic dot com',
    ],
    other: ['a@ home', 'alex at work', 'amount at risk', 'drop-at-desk'],
  },
  ssn: {
    told: [
      '000 - 12 - 3456',
      'xxxxx3456',
      'xxx xx 3456',
      '###.##.3456',
      ...[';', '|', ',', '/', '\\', '#', '"', ' | ', ', ', ' / '].map(
        (mark) => `000${mark}12${mark}3456`,
      ),
      ...labelled('ssn, itin, social, social security, socialsecurity', ['3456']),
      ...['last 4:', '(last 4)', 'last4 -', 'last 4 digits are'].map((last) => `SSN ${last} 3456`),
    ],
    other: [
      'Copay $100, $20, $1000',
      'Social media, last 4 weeks of 2026',
      'Super Bowl XXX 2026',
      'Social media 3',
      'Social media 3 of 2026',
      '000-123-456',
    ],
  },
  mrn: {
    told: labelled(
      'patientId, patientid, pt_no, ptno, chartnum, encounterNbr, mr, mrn, emr, emrn, med rec, medical records, medical-record, patient, pt, record, health record, chart, encounter, visit, csn, har, fin',
    ),
    other: ['30-60-90', 'Patient 7', 'Visit 2', 'Flowchart 4471', 'Visit notes 2026'],
  },
  health_plan: {
    told: labelled(
      'member, membership, subscriber, beneficiary, plan, health plan, insurance, insured, medicaid, medicare, hic, hicn, mbi, mid, group, rx bin, rx-pcn, rx_grp, rx group',
    ),
    other: ['Plan A12', 'Template 4471', 'Member since 2019', 'Group 12'],
  },
  medicare: {
    told: ['1EG4 TE5 MK73', '1eg4-te5-mk73'],
    other: ['0EG4-TE5-MK73', '1EG4-TE5-MK7'],
  },
  account: {
    told: [
      ...labelled(
        'account, accounts, acc, acct, a/c, policy, pol, claim, claims, loan, invoice, routing, aba, iban, swift, card, reference, ref, confirmation, guarantor, customer, cust, client, visa, amex, mastercard, authorization, prior auth, prior-auth, priorauth',
      ),
      'account 112026',
      ...['""', '“”', '<>', '[]', '()'].map(([open, close]) => `account id ${open}A12${close}`),
      'account 20261',
      'account A123',
    ],
    other: [
      'Account No. 2',
      'Account No. 2 of 3',
      'account 441',
      'account 441a',
      'Policy 2026/27',
      'Discard 4471',
      'Customer 360',
      'Client Services 2026',
      'Visa 2026',
    ],
  },
  iban: {
    told: ['GB82 WEST 1234 5698 7654 32 resolved today', 'gb82-west-1234-5698-7654-32'],
    other: ['GB82 WEST 1234 5698 7654 33'],
  },
  card: {
    told: [
      '6011 0009 9013 9424',
      '4111 1111 1111 1112, 4111 1111 1111 1111',
      '4222222222222',
      '४१११ ११११ ११११ ११११',
      '**** 4242',
      '****-****-****-4242',
      'xxxx4242',
      'last 4: 4242',
      'last four digits are 4242',
      'last4 4242',
      'ending in 4242',
      'ends with 4242',
    ],
    other: [
      '4111 1111 1111 1112',
      '411111111111',
      'Promo ends in 2026',
      'Last four 2026',
      'Last 4 weeks',
      'Foxxxx 4242',
      '*** 4242',
    ],
  },
  licence: {
    told: [
      ...labelled(
        "license, licence, driver license, driver's licence, drivers-license, lic, dl, npi, dea, passport, certificate, cert, upin",
      ),
      'A91234563',
    ],
    other: ['License renewal', 'Slice 4471', 'AB12345634'],
  },
  vehicle: {
    told: [
      // The check digit alone tells them: one is an X.
      '1HGCM82613A00435A',
      '1HGCM826X3A00835A',
      // The four digits at the end alone tell it.
      '1HGCM82603A004352',
      ...labelled('vin, plate, license plate, licence_plate, licenseplate'),
    ],
    other: ['1HGCM82633A00435A', '1HGCM826X3A00435A', '1HGCM82613A0043A2', 'Template 4471'],
  },
  device: {
    told: [
      '4F7K2L9Q',
      ...labelled(
        'serial, s/n, sn, imei, imsi, meid, udid, udi, iccid, device, pump, pacemaker, implant, lot',
      ),
    ],
    other: ['abcd1234efgh5678', 'abcdefgh12345678', '4F7K2L9', 'Ballot 4471'],
  },
  mac: {
    told: [
      '00:1b:44:11:3a:b7',
      '001B.4411.3AB7',
      'aa:bb:cc:dd:ee:ff',
      '00‑1b‑44‑11‑3a‑b7',
      'AABB.CCDD.EEFF',
    ],
    other: ['Rate 1234.5678', '00:1b-44:11-3a:b7', '10:30:45', 'Shift 10:30:45 of the day'],
  },
  date: {
    told: [
      ...MONTHS.split(' ').flatMap((month) => [
        `${month} 3`,
        `${month.slice(0, 3)} 3rd`,
        `3 ${month.slice(0, 3)} 1984`,
      ]),
      ...MONTHS_IN_SPANISH.split(' ').flatMap((month) => [`3 de ${month}`, `1er de ${month}`]),
      ...'on, dob, born, birthday, birthdate, since, until, by, due, seen, admitted, discharged, dos, died, bday, surgery, appt, date of service, date of birth'
        .split(', ')
        .map((word) => `${word} 3/14`),
      ...ORDINALS.split(' ').flatMap((day) => [`the ${day} of March`, `April ${day}`]),
      'twenty-first of March',
      'the thirteenth day of March',
      'may first, 1980',
      'March second 1980',
      'March-84',
      '03.2026',
      '11∕22∕2026',
      '๒๐๒๖-๑๑-๒๒',
      ...['\\', '*', ';', '|', ',', '#', '"', ' | ', ', ', ' / '].flatMap((mark) => [
        `3${mark}12${mark}1984`,
        `1984${mark}3${mark}12`,
        `03${mark}12${mark}84`,
        `84${mark}03${mark}12`,
      ]),
      '23|12|1984',
      '12 25 84',
      'DOB 3.12',
      'D.O.B. 3 12 84',
      'nacida 3|12',
      '3/14 appt',
      "today's 3/14",
      '1984-W11-1',
      'May fifth',
      'May eighth',
      '13 ago',
      '13 Ago, 2014',
      'ene 13',
      '1º de mayo',
      'primero de mayo',
      '12 mars 1984',
      'le 1er avril',
      '12 août',
      '12. Mai 1984',
      '12 de março de 1984',
      '12 out 1984',
      '12 Mär 1984',
      '12. März',
      '12 fevriye 1984',
      '12 mas 1984',
      'Marso 12, 1984',
      'ika-12 ng Marso',
      '12 luglio 1984',
      '12 lipca 1984',
      '12 марта 1984',
      '12 أغسطس 1984',
      'ngày 12 tháng 3 năm 1984',
      '1984年3月12日',
      '昭和59年3月12日',
      '1984년 3월 12일',
      '3월 12일',
    ],
    other: [
      '10/10',
      '24/7',
      'Customer may first try',
      'You may second it',
      '2026-13',
      '3.14159',
      '5;4;5',
      '5;4;5;3;5;4;5',
      '5|4|5',
      '10, 20, 30',
      '10, 12, 45',
      'Press 1, 2, 3',
      'Lines 01, 02, 03',
      '2026-W11',
      '3/4 of callers',
      'born 84',
      '12 out of 15',
      'set 12 of 20',
      '3 days ago',
      'Marco 5',
      'Tier 2 me',
      '7 Mayo Clinic Rochester',
      '3 March of Dimes',
    ],
  },
  age: {
    told: [
      ...'he, she, patient, mother, father, mom, dad, wife, husband, grandmother, caller'
        .split(', ')
        .flatMap((who) => [`${who} is 93`, `${who} was 93`]),
      ...labelled('age, aged, turns, turned, turning, age of', ['93']),
      ...labelled('born in, dob, birth year, year of birth, yob', ['1931']),
      'birthyear 1931',
      'DOB is 1931',
      'born: 1925',
      'born 1899',
      "patient's 93",
      '93 yrs',
      '93 y o',
      '109 years of age',
      'a hundred years old',
      'ninety and two years old',
      'turns ninety',
      'their nineties',
      'her 90s',
      'his late 90s',
      '95th birthday',
      'nonagenarian',
      '٩٣ years old',
    ],
    other: [
      'age 89',
      '80th birthday',
      'music of the 90s',
      'age 90+',
      'aged 93 days',
      '93 minutes',
      'page 93',
      '٣٩ years old',
      'born in 1937',
    ],
  },
  address: {
    told: [
      'P O Box 12',
      'P.O.Box #12',
      'PO Box # 12',
      'POBox12',
      'post office box 12',
      'PMB Box 12',
      'RR 123 Box 4',
      'HC 123 Box 4',
      'RR 2, Box 45',
      'RR#2 Box 45',
      'Rural Route 2 Box 45',
      'Rte. 2, Box 45',
      'Star Route Box 12',
      'PSC 1234 Box 567',
      'Unit 2050 Box 4190',
      'POB 123',
      '12_Main_St',
      '14 Pine Cir',
      '7 Cherry Trl',
      '33 Hilltop Xing',
      'Apt4',
      'apt #4',
      'Apartment # 12',
      'Apartment B2',
      'Suite B2',
      'Ste B2',
      'PO Box 4a',
      'Ste. 200',
      ...'Road, Rd, Route, Rte, Highway, Hwy, Interstate, CR, SR, FM'
        .split(', ')
        .flatMap((road) => [`12 ${road} 7`, `Lot A1 ${road} 5b`]),
      ...'County, State, Farm, Old, US'.split(', ').map((prefix) => `12 ${prefix} Route 9`),
      '40.7128 74.0060',
      '123,  Main Street',
      '123 5th Street',
      '123 42nd Street',
      '12-34 Oak Street',
      '12026 Oak Drive',
      '20261 Oak Drive',
      '1976 Oak Court',
      ...'N, S, E, W, NE, SW, North, South, East, West'
        .split(', ')
        .map((direction) => `12 ${direction} Oak Dr`),
      '500 W.  Oak  Tree  Drive',
      '12 N Martin Luther King Jr Street',
      '12 Oak Streets',
      '500 Oak Drives',
      '500 Oak Pass',
      '4094 University Drive',
      '7036 Main',
      '457 The Oaks',
      '457 Woodside',
    ],
    other: [
      'PO Box for team 3',
      'Inbox 12',
      'Unit 12 inbox',
      'Box 12',
      'Rates 3.141; 2.7',
      'Rates 3.14159; 27.18',
      'B12 Wellness Drive',
      '2026 Wellness Drive',
      '12 Wellness Center',
      '12 Nurse Care Center',
      '250 became 12 Wellness Centers',
      'Team 120 Oak Drive',
      'Tier 2 Close rates',
      '500 Call Center',
      '500 call center',
      '500 Bridge calls',
      '500 tickets for Broadway',
      '500 Gateways Live',
      '500 e-Gateway users',
      '500 Mainframes',
      '500 The',
      '500 the best',
      '500 The iPhone',
      '500 Broad calls',
    ],
  },
  zip: {
    told: [
      '25000',
      'AK 05000',
      'Springfield,62704',
      'Queue of 10023',
      'Store 62704 1234',
      'K1A0B6',
      'k1a-0b6',
      'ID 83702',
      ...'zip, zipcode, zip code, postal code, postcode, post code'
        .split(', ')
        .map((label) => `${label} #62704`),
      // With a slip of the finger behind it.
      'zip is 62704x',
    ],
    other: [
      '25000 steps a day',
      '10000 Steps Challenge',
      'Queue: 10023',
      'Error 11200',
      'Twilio error code 30003',
      'Queue 10023 of the northern region',
      'ID-12345',
      'XX-12345',
      '10,12345',
      '12345.6',
      '12345%',
      'Blog post 12',
      'Blog post 12 of 2026',
      '$25000',
    ],
  },
  url: {
    told: [
      ...'http, https, hxxp, hxxps, ws, wss, ftp, ftps, sftp, file, data'
        .split(', ')
        .map((scheme) => `${scheme}://intranet`),
      ...'mailto, tel, sms, sip, sips'.split(', ').map((scheme) => `${scheme}:desk`),
      'www.intranet',
      'www2.intranet',
      'EXAMPLE.COM',
      'example(.)com',
      'example  dot  com',
    ],
    other: ['Note: data', 'www is down', 'Tier 1.5', 'e.g. call', 'dot com boom'],
  },
  ip: {
    told: [
      '8.8.4.4',
      '192.0.2.17 at desk 3',
      '::1',
      'fe::ab',
      '2001:db8::17: unreachable',
      '192·0·2·17',
    ],
    other: ['1.2.3.4.5', '1.2.3.4567', '10:30:45', 'C++ :: Support'],
  },
  name: {
    told: [
      'mr  zylo',
      'Mr.Zylo',
      'Mrs_Zylo',
      'Drs. Zylo and Qar',
      'Mr van der Qar',
      'Dr. de la Qar',
      'smith, john',
      'john.smith',
      'John_Smith',
      'mrs. zylo',
      'dr smith',
      'j.smith',
      'John  Smith',
      'Mary J Zylo',
      'Mary J.  Zylo',
      'Zylo McDonald',
      "Zylo O'Brien",
      'Zylo O’Brien',
      'Zylo, John',
      'Smith, Zylo',
      'Zylo, Qar B',
      'John Smith Zylo',
      'Port to John Smith',
      'Dr. West',
      'Dr. East',
      'Miss Zylo',
      'Prof. Zylo',
      'Señora Zylo',
      ...'Wife, Husband, Son, Daughter, Mother, Father, Mom, Dad, Sister, Brother'
        .split(', ')
        .flatMap((kin) => [`${kin} Zylo`, `${kin.toLowerCase()} Zylo`]),
      ...'Name is, Named, Spoke to, Spoke with, Patient name:, Pt name:, Caller name:, Customer name:, Client name:, Member name:, Guardian name:, Full name: , Last name=, First name:'
        .split(', ')
        .map((introduction) => `${introduction} Zylo`),
      // Titles and introductions in Spanish, titles in every case.
      ...'señora, Señor, SEÑORA, señorita, Sr., Sra., Srta., Dra., don, doña, Doña, me llamo, se llama, mi nombre es, habló con, su hija, su esposo, mi madre, paciente nombre:'
        .split(', ')
        .map((introduction) => `${introduction} Zylo`),
      ...'ms., Miss, dr., señora, Sr., dra., don, doña, nurse, Nurse, doctor, Rev., Pastor'
        .split(', ')
        .map((title) => `${title} buchanan`),
      'Nurse Joy',
      'Mr. X',
      'called Mrs. K',
      ...'name:, Name=, NAME:, nombre:, Nombre:'.split(', ').map((label) => `(${label} Zylo)`),
      // Names of the lists, and what stands beside them.
      'Marsha Wakeland',
      'MARSHA WAKELAND',
      'marsha mitchell',
      'Inés Zylo',
      'Marsha R. Wakeland',
      'Mary-Kate Zylo',
      'Daisy Buchanan',
      'Zylo Buchanan',
      'Lindqvist, Mara',
      'LINDQVIST, MARA',
      'john-smith',
      'john-smith_HIV',
      'Sarah P.',
      'Sarah P called',
      'sarah p.',
      'Grace P.',
      'Smith J.',
      'SMITH JOHN',
      'Smith|John',
      'wife of Zylo',
      'daughter: Zylo',
      're: Siobhan',
      ...'Mister, Madam, Sir, Sgt, Herr, Frau'.split(', ').map((title) => `${title} Zylo`),
      'P. Neal',
      'J.M. Neal',
      'J. M. Neal',
      'R. Smith-Zylo',
      'Sarah called',
      'sarah called',
      'Neal pide una cita',
      ...'caller, Patient, pt, patient:, pt:, member is, guest was, paciente, cliente:, attn:'
        .split(', ')
        .flatMap((role) => [`${role} Marsha`, `${role} Neal`]),
      ...'by, for, with, from, per, para, con'.split(', ').map((before) => `${before} Marsha`),
    ],
    other: [
      'mr x',
      'MS TEAMS',
      'Nurse Line',
      'nurse advice',
      'Sr. Care',
      'Sr. Manager',
      'Plan name: Gold',
      'Name: Billing',
      'Alma',
      'Virginia',
      'Kentucky Neal',
      'IDA Zylo',
      'AMI',
      'Grace P',
      'Virginia B',
      'Sarah P/Q',
      'Sarah R Health',
      'Ralph H. Neal Clinic',
      'Ralph H. Neal Zylo Clinic',
      'Ralph Neal Zylo Clinic',
      'H. Neal Clinic',
      'e. coli',
      'tier-one',
      'with Parkinson',
      'with Buchanan',
      'caller verified',
      'Caller Billing',
      'Neal verified',
      'Sales called',
      'April Newsletter',
      'Easter Monday',
      'Salud Sexual',
      'Henry Ford Health',
      'Radiology, Cardiology',
      'radiology, cardiology',
      'billing.support',
      'Sales_Team',
      'Caller name verified',
      'Sales, Marketing',
      'Arizona Tomcats',
      'Coastal Breezes',
      'Tickets, Arizona Tomcats',
      'Tickets, Coastal Breezes',
      'San Jose Rodeo',
      'the San Jose Rodeo',
      'St. Mary Rodeo',
      'Saint Mary Rodeo',
      'Santa Maria Rodeo',
      ...'Fort, Port, Lake, Mount'.split(', ').map((place) => `${place} Henry Rodeo`),
      'eVisits Lopez',
      'henry Called',
      'Dr. Line',
    ],
  },
  digits: {
    told: [
      '100234',
      '12024/2025',
      '2024-20251',
      '55 100 2026',
      '100 2026 55',
      '2024-12-345',
      '５５５０１２３',
    ],
    other: [
      'FY 2024-2025',
      'Open Enrollment FY 2024-2025',
      'FY 2023/2024/2025',
      'FY 2024 (2025)',
      '1.000.000',
      '12.000.000',
      'Top 100 2026',
    ],
  },
};

describe.each(Object.entries(NOTATIONS))('%s', (kind, { told, other }) => {
  test.each(told)('is told of %p', (text) => {
    expect(findIdentifiers(text)).toContain(kind);
    expect(findIdentifiers(`Please see ${text}, thanks`)).toContain(kind);
  });

  test.each(other)('is not told of %p', (text) => {
    expect(findIdentifiers(text)).not.toContain(kind);
  });
});

test.each([
  `see ${sidOf('WQ')}, next`,
  `123/${sidOf('WQ')}/4567`,
  '123e4567-e89b-12d3-a456-426614174000: queue',
])('an id of a resource is taken out, and joins nothing: %s', (text) => {
  expect(findIdentifiers(text)).toEqual([]);
});

test.each(['Marsha', 'MARSHA', 'Marsha.', ' Inés '])('a name is all that there is: %p', (text) => {
  expect(findIdentifiers(text)).toEqual(['name']);
});

test.each(['name: Zylo', 'Nombre: Zylo', 'Name=Zylo'])(
  'a label at the start has a name behind it: %p',
  (text) => {
    expect(findIdentifiers(text)).toEqual(['name']);
  },
);
