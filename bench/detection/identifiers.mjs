// Invented identifiers of every class, generated from a seed: bare, and in a sentence.
import { base, en, Faker } from '@faker-js/faker';

const SENTENCES = [
  (value) => `Please see ${value}, thanks`,
  (value) => `Caller left ${value} and wants a call back`,
  (value) => `note: ${value}`,
  (value) => `Refund agreed (${value})`,
  (value) => `${value} - escalated to tier 2`,
  (value) => `Customer said that it is ${value}.`,
  (value) => `Follow up with ${value} tomorrow`,
  (value) => `transferred; ${value}; resolved`,
];

const MONTHS =
  'January February March April May June July August September October November December';
const TLDS = ['com', 'org', 'net', 'health', 'io', 'co.uk', 'edu'];

/** By class: `count` bare values, and each in a sentence. */
export function generateIdentifiers(seed, count) {
  const faker = new Faker({ locale: [en, base], seed });
  return Object.fromEntries(
    Object.entries(makers(faker)).map(([name, make]) => {
      const bare = Array.from({ length: count }, make);
      return [
        name,
        { bare, inSentence: bare.map((value) => faker.helpers.arrayElement(SENTENCES)(value)) },
      ];
    }),
  );
}

function makers(faker) {
  const pick = (...list) => faker.helpers.arrayElement(list);
  const one = (...makers) => pick(...makers)();
  const digits = (length) => faker.string.numeric({ length, allowLeadingZeros: true });
  const nonZero = (length) => faker.string.numeric({ length, allowLeadingZeros: false });
  const upper = (length) => faker.string.alpha({ length, casing: 'upper' });
  const letter = () => pick(...'ACDEFGHJKMNPQRTUVWXY');
  const place = () => pick(...'ACDEFGHJKMNPQRTUVWXY0123456789');
  const area = () => `${pick(2, 3, 4, 5, 6, 7, 8, 9)}${digits(2)}`;
  const year = () => faker.number.int({ min: 1925, max: 2026 });
  const month = () => faker.number.int({ min: 1, max: 12 });
  const day = () => faker.number.int({ min: 1, max: 28 });
  const two = (number) => String(number).padStart(2, '0');
  const monthName = () => pick(...MONTHS.split(' '));
  const monthShort = () => monthName().slice(0, 3);
  const ordinal = (number) =>
    `${number}${[undefined, 'st', 'nd', 'rd'][number > 3 && number < 21 ? 0 : number % 10] ?? 'th'}`;
  const domain = () => `${faker.internet.domainWord()}.${pick(...TLDS)}`;
  const user = () => faker.internet.username().toLowerCase();

  return {
    phone: () => {
      const [a, b, c] = [area(), area(), digits(4)];
      return pick(
        `${a}-${b}-${c}`,
        `(${a}) ${b}-${c}`,
        `(${a})${b}-${c}`,
        `${a}.${b}.${c}`,
        `${a} ${b} ${c}`,
        `${a}${b}${c}`,
        `+1${a}${b}${c}`,
        `+1 ${a} ${b} ${c}`,
        `+1 (${a}) ${b}-${c}`,
        `1-${a}-${b}-${c}`,
        `1 ${a} ${b} ${c}`,
        `001 ${a} ${b} ${c}`,
        `${a}/${b}-${c}`,
        `${a}-${b}-${c} x${nonZero(3)}`,
        `${a}-${b}-${c} ext. ${nonZero(4)}`,
      );
    },
    'phone, local': () => `${area()}${pick('-', '.', ' ')}${digits(4)}`,
    'phone, international': () => {
      const [a, b, c] = [nonZero(2), nonZero(4), digits(4)];
      return pick(
        `+44 ${a} ${b} ${c}`,
        `+49 ${a} ${b}${c}`,
        `0044 ${a} ${b} ${c}`,
        `011 44 ${a} ${b} ${c}`,
        `+33${nonZero(1)}${digits(8)}`,
        `+52 (${a}) ${b}-${c}`,
      );
    },
    fax: () =>
      `${pick('Fax', 'fax:', 'Fax no.', 'FAX #', 'faxed to')} ${area()}-${area()}-${digits(4)}`,
    email: () =>
      pick(
        `${user()}@${domain()}`,
        `${user()}@${domain()}`,
        `${user()}+${faker.word.noun()}@${domain()}`,
        `${user().toUpperCase()}@${domain().toUpperCase()}`,
        `mailto:${user()}@${domain()}`,
      ),
    'email, spelled out': () => {
      const [name, word, tld] = [
        faker.person.lastName().toLowerCase(),
        faker.internet.domainWord(),
        pick('com', 'org', 'net', 'edu'),
      ];
      return pick(
        `${name} at ${word} dot ${tld}`,
        `${name} [at] ${word} [dot] ${tld}`,
        `${name}(at)${word}.${tld}`,
        `${name} AT ${word} DOT ${tld}`,
        `${name} at ${word}.${tld}`,
        `${name} (at) ${word} (dot) ${tld}`,
      );
    },
    SSN: () => {
      const [a, b, c] = [digits(3), digits(2), digits(4)];
      return pick(
        `${a}-${b}-${c}`,
        `${a} ${b} ${c}`,
        `${a}.${b}.${c}`,
        `${a}${b}${c}`,
        `SSN ${a}-${b}-${c}`,
      );
    },
    'medical record': () =>
      one(
        () => `MRN ${digits(pick(5, 6, 7, 8))}`,
        () => `MRN: ${digits(7)}`,
        () => `mrn#${digits(6)}`,
        () => `MRN-${digits(8)}`,
        () => `Medical record number ${digits(7)}`,
        () => `chart no. ${digits(5)}`,
        () => `Patient ID: ${upper(1)}${digits(6)}`,
        () => `patient #${digits(5)}`,
        () => `record ${digits(6)}`,
        () => `${digits(2)}-${digits(2)}-${digits(2)}`,
        () => `${upper(1)}${digits(pick(6, 7, 8))}`,
        () => digits(pick(7, 8, 10)),
        () => `MR${digits(6)}`,
      ),
    'health plan': () =>
      one(
        () => `Member ID ${upper(3)}${digits(9)}`,
        () => `member number ${digits(8)}`,
        () => `Subscriber: ${upper(1)}${digits(8)}`,
        () => `Plan # ${digits(6)}`,
        () => `group no ${digits(5)}`,
        () => `Medicaid ID ${upper(2)}${digits(5)}${upper(1)}`,
        () => `${upper(3)}${digits(9)}`,
        () => `W${digits(9)}`,
        () => `insurance id: ${digits(3)}-${digits(4)}`,
      ),
    'Medicare (MBI)': () => {
      const n = () => digits(1);
      const parts = [
        `${nonZero(1)}${letter()}${place()}${n()}`,
        `${letter()}${place()}${n()}`,
        `${letter()}${letter()}${n()}${n()}`,
      ];
      return pick(
        parts.join(''),
        parts.join('-'),
        parts.join(' '),
        `MBI ${parts.join('').toLowerCase()}`,
      );
    },
    account: () =>
      one(
        () => `account ${faker.finance.accountNumber()}`,
        () => `Acct #${digits(pick(4, 6, 8))}`,
        () => `policy ${upper(2)}-${digits(6)}`,
        () => `Policy no: ${digits(7)}`,
        () => faker.finance.accountNumber(10),
        () => `claim ${digits(3)}-${digits(5)}`,
        () => `routing ${faker.finance.routingNumber()}`,
        () => `Account number ending in ${digits(4)}`,
      ),
    IBAN: () => faker.finance.iban(pick(true, false)),
    card: () => {
      const number = faker.finance.creditCardNumber(
        pick('visa', 'mastercard', 'american_express', 'discover'),
      );
      return pick(
        number,
        number.replaceAll('-', ''),
        number.replaceAll('-', ' '),
        number.replaceAll('-', '.'),
      );
    },
    licence: () =>
      one(
        () => `NPI ${pick(1, 2)}${digits(9)}`,
        () => `${pick('A', 'B', 'F', 'M')}${upper(1)}${digits(7)}`,
        () => `driver's license ${upper(1)}${digits(pick(7, 12))}`,
        () => `DL# ${digits(8)}`,
        () => `Passport ${digits(9)}`,
        () => `License No. ${upper(2)}${digits(5)}`,
        () => `DEA: ${upper(2)}${digits(7)}`,
      ),
    VIN: () => faker.vehicle.vin(),
    device: () =>
      one(
        () => `SN ${faker.string.alphanumeric({ length: 10, casing: 'upper' })}${digits(3)}`,
        () => `S/N: ${upper(2)}${digits(6)}`,
        () => `serial number ${upper(1)}${digits(7)}`,
        () => `IMEI ${faker.phone.imei()}`,
        () => `Serial #${digits(5)}-${digits(3)}`,
        () => `device id ${faker.string.hexadecimal({ length: 12, prefix: '' })}${digits(2)}`,
      ),
    MAC: () => faker.internet.mac({ separator: pick(':', '-') }),
    date: () => {
      const [y, m, d] = [year(), month(), day()];
      return pick(
        `${m}/${d}/${y}`,
        `${two(m)}/${two(d)}/${y}`,
        `${two(d)}.${two(m)}.${y}`,
        `${m}-${d}-${y}`,
        `${y}-${two(m)}-${two(d)}`,
        `${y}/${two(m)}/${two(d)}`,
        `${m}/${d}/${two(y % 100)}`,
        `${two(m)}-${two(d)}-${two(y % 100)}`,
        `${monthName()} ${d}, ${y}`,
        `${monthShort()} ${d}, ${y}`,
        `${d} ${monthName()} ${y}`,
        `${ordinal(d)} of ${monthName()} ${y}`,
        `${monthName()} ${ordinal(d)}`,
        `${d}-${monthShort()}-${y}`,
        `${d} ${monthShort()}`,
        `${monthShort()}. ${ordinal(d)}, ${y}`,
        `${monthName()} ${y}`,
        `${y}${two(m)}${two(d)}`,
        `${two(d)}${monthShort().toUpperCase()}${y}`,
        `${y}-${two(m)}-${two(d)}T${two(m)}:00:00Z`,
        `DOB ${m}/${d}/${two(y % 100)}`,
      );
    },
    'age over 89': () => {
      const age = faker.number.int({ min: 90, max: 109 });
      return pick(
        `${age} years old`,
        `${age}-year-old`,
        `aged ${age}`,
        `age ${age}`,
        `Age: ${age}`,
        `${age} y/o`,
        `${age}yo`,
        `${age} yrs old`,
        `${age} years of age`,
        `turned ${age}`,
        `ninety-${pick('one', 'two', 'five', 'eight')} years old`,
      );
    },
    'street address': () =>
      one(
        () => faker.location.streetAddress(),
        () => faker.location.streetAddress({ useFullAddress: true }),
        () =>
          `${nonZero(pick(2, 3, 4))} ${pick('N', 'South', 'W.', 'East')} ${faker.person.lastName()} ${pick('St', 'Ave', 'Rd', 'Blvd', 'Dr', 'Ln', 'Ct')}`,
        () =>
          `${nonZero(3)} ${ordinal(faker.number.int({ min: 1, max: 99 }))} ${pick('Street', 'Ave', 'St.')}`,
        () => `PO Box ${nonZero(pick(2, 3, 4))}`,
        () => `P.O. Box ${nonZero(4)}`,
        () =>
          `${nonZero(4)} ${faker.person.lastName()} ${pick('Street', 'Road', 'Lane')}, ${faker.location.city()}, ${faker.location.state({ abbreviated: true })} ${digits(5)}`,
      ),
    ZIP: () =>
      one(
        () => faker.location.zipCode('#####'),
        () => faker.location.zipCode('#####-####'),
        () =>
          `${faker.location.city()}, ${faker.location.state({ abbreviated: true })} ${digits(5)}`,
        () => `zip ${digits(5)}`,
      ),
    URL: () =>
      one(
        () => faker.internet.url(),
        () => `https://${domain()}/patients/${nonZero(5)}`,
        () => `www.${domain()}`,
        () => domain(),
        () => `${domain()}/${faker.word.noun()}?id=${nonZero(3)}`,
      ),
    IPv4: () => faker.internet.ipv4(),
    IPv6: () =>
      one(
        () => faker.internet.ipv6(),
        () => `2001:db8::${faker.string.hexadecimal({ length: 3, prefix: '', casing: 'lower' })}`,
      ),
    'name, with a title': () =>
      `${pick('Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Mr', 'Dr')} ${faker.person.lastName()}`,
    'name (no goal)': () =>
      one(
        () => faker.person.fullName(),
        () => `${faker.person.firstName()} ${faker.person.lastName()}`,
        () => `${faker.person.lastName()}, ${faker.person.firstName()}`,
      ),
    'city (no goal)': () => faker.location.city(),
    // Last, so that the others' values for a seed do not change.
    biometric: () =>
      one(
        () => `fingerprint id FP${digits(5)}`,
        () => `voiceprint ${digits(6)}`,
        () => `Iris scan #${digits(4)}`,
        () => `face template: ${upper(2)}-${digits(5)}`,
        () => `huella digital ${digits(6)}`,
      ),
  };
}
