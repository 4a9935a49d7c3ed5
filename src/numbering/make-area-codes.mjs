/**
 * Makes nanp-area-codes.ts from NANPA's report of area codes:
 *
 *   node src/numbering/make-area-codes.mjs npa_report.csv > src/numbering/nanp-area-codes.ts
 *
 * The report is at https://www.nanpa.com, under Reports: a line with the file's date, a header
 * line, and a line for each code.
 */
import { readFileSync } from 'node:fs';

const CODES_A_LINE = 22;

const CODES_OF_STATES =
  'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY';
const STATES_AND_DC = new Set(CODES_OF_STATES.split(' '));
/** As NANPA calls them: American Samoa, the Northern Marianas, Guam, Puerto Rico, the Virgin Islands. */
const TERRITORIES = new Set(['AS', 'CNMI', 'GU', 'PR', 'VI']);
/** 800 and the codes that the FCC opened later (47 CFR 52.101). */
const TOLL_FREE = new Set(['800', '833', '844', '855', '866', '877', '888']);

const WANTED = ['NPA_ID', 'LOCATION', 'COUNTRY', 'ASSIGNED', 'IN_SERVICE', 'IN_SERVICE_DT'];

const [dated = [], names = [], ...lines] = readFileSync(process.argv[2] ?? '', 'utf8')
  .split(/\r?\n/)
  .filter(Boolean)
  .map(cellsOf);
const reported = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(dated[1] ?? '');
if (reported === null || !WANTED.every((name) => names.includes(name))) {
  throw new Error('this is no npa_report.csv');
}
const [, month, day, year] = reported;
/**
 * An announced code counts already, since it has no numbers before its date; one without a date
 * does not.
 */
const codes = lines
  .map((cells) => Object.fromEntries(WANTED.map((name) => [name, cells[names.indexOf(name)]])))
  .filter((row) => row.ASSIGNED === 'Yes')
  .filter((row) => row.IN_SERVICE === 'Y' || row.IN_SERVICE_DT !== '');

process.stdout.write(`/**
 * Made by make-area-codes.mjs from NANPA's report. A code that is in no set is unassigned, or newer.
 */
export const NANP_AREA_CODES = {
  reported: '${year}-${month}-${day}',
${['us', 'territory', 'toll_free', 'other_nanp'].map(setOf).join('')}} as const;
`);

function setOf(region) {
  const own = codes
    .filter((row) => regionOf(row) === region)
    .map(({ NPA_ID }) => NPA_ID)
    .sort();
  const starts = own.map((_, index) => index).filter((index) => index % CODES_A_LINE === 0);
  const linesOfSet = starts.map(
    (start) => `    ${own.slice(start, start + CODES_A_LINE).join(' ')}\n`,
  );
  return `  ${region}: \`\n${linesOfSet.join('')}  \`,\n`;
}

function regionOf({ NPA_ID, LOCATION, COUNTRY }) {
  if (TOLL_FREE.has(NPA_ID)) return 'toll_free';
  if (COUNTRY === 'US' && STATES_AND_DC.has(LOCATION)) return 'us';
  if (COUNTRY === 'US' && TERRITORIES.has(LOCATION)) return 'territory';
  return 'other_nanp';
}

/** The cells of a line of CSV; those with commas are quoted (RFC 4180). */
function cellsOf(line) {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map(([, quoted, plain]) => (quoted ?? plain).trim());
}
