// Checks that time grows linearly with the text, since otherwise a sender could stop the Function.
// Each text repeats one piece; twice the length must take about twice the time.
import { asIs, oneDecimal } from '../tables.mjs';

const PIECES = [
  '1',
  '12 ',
  '1-',
  '1.',
  '1/',
  '(',
  ') ',
  '1 a ',
  '1;',
  '12, ',
  '555 | ',
  '03 12 ',
  'a',
  'A',
  'a ',
  'A ',
  'Aa ',
  'Aa, ',
  'a1',
  'a.',
  'a-',
  'a@',
  '@',
  ':',
  '::',
  'f:',
  'a at ',
  ' dot ',
  'at a.',
  'http',
  'www.',
  '1234567',
  '123-45-',
  '555-555-',
  '+',
  '00',
  '00 1',
  'MRN ',
  'MRN number ',
  'no ',
  'id id ',
  'account # ',
  'member is ',
  '4111 ',
  'GB82',
  'GB82 WEST ',
  'May ',
  'may 1',
  'first ',
  'twenty-',
  '1 of ',
  '19',
  '2026-',
  '1/1/',
  'ninety ',
  'aged ',
  '90 ',
  '90-',
  'years ',
  '12 Main ',
  'calle ',
  'calle a a a ',
  'Av. de ',
  'c/ ',
  'a, 1, ',
  '12 Oak ',
  '40° 26',
  '12 a b c d ',
  'box ',
  'p.o.',
  'Mr. ',
  'John ',
  'john a. ',
  'Smith, ',
  'named ',
  'one two ',
  'twenty ',
  'hundred and ',
  'double ',
  'five-',
  '#',
  'x',
  '*',
  "'",
  'ext ',
  'fax ',
  'fax(',
  'ssn ',
  'plate ',
  'plate AB ',
  'car 1 ',
  'A1 ',
  'A-',
  '$1 ',
  '1,000',
  'v1.',
  '1000.00 ',
  '**',
  'xx ',
  '...',
  'paciente ',
  'número de ',
  'a.in/',
  'C:\\',
  '\\\\a',
  'www a ',
  'arroba ',
  '12 mars ',
  '12 tháng ',
  '3月',
  '\u00e9',
  '\u200b',
  '\uff11',
  '\u0665',
  'e\u0301',
  '▸ ',
  '|',
  '\u0301',
];
const LENGTH = 100_000;

export function timeWorstRepetitions(find) {
  const rows = PIECES.map((piece) => {
    const half = time(find, piece, LENGTH / 2);
    const whole = time(find, piece, LENGTH);
    return { piece, milliseconds: whole, growth: whole / half };
  }).sort((one, other) => other.milliseconds - one.milliseconds);
  return {
    title: `Worst of ${PIECES.length} repetitions of ${LENGTH / 1000} kB, and growth from half of it (linear: 2)`,
    columns: { Repeated: asIs, ms: oneDecimal, Growth: oneDecimal },
    rows: rows
      .slice(0, 10)
      .map(({ piece, milliseconds, growth }) => [
        `\`${JSON.stringify(piece).slice(1, -1)}\``,
        milliseconds,
        growth,
      ]),
  };
}

/** The best of three, in milliseconds of processor time. */
function time(find, piece, length) {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const runs = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    find(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}
