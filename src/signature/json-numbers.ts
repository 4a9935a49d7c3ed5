/** Begins to write the numbers of a value: its function is called once for each, in their order. */
export type NumberWriting = () => WriteNumber;

type WriteNumber = (value: number) => string;

/** With more, there are too many ways in which some of them may be fractions to their writer. */
const MAX_WHOLE_NUMBERS = 4;

/**
 * The ways in which the numbers of a value may have been written, `JSON.stringify`'s first: a
 * reader of JSON does not keep whether a whole number was written as `100` or as `100.0`.
 */
export function numberWritings(value: unknown): readonly [NumberWriting, ...NumberWriting[]] {
  const numbers = [...numbersIn(value)];
  const whole = numbers.filter(isWhole).length;
  const choices = whole > MAX_WHOLE_NUMBERS ? 0 : 2 ** whole - 1;
  return [
    () => String,
    ...(numbers.length > 0 ? [() => javaDouble] : []),
    ...Array.from({ length: choices }, (_, index) => () => asFractions(index + 1)),
  ];
}

/** Whole numbers of which the bit is set are written as fractions: `100.0`. */
function asFractions(choice: number): WriteNumber {
  let seen = 0;
  return (value) => {
    if (!isWhole(value)) return String(value);
    const isChosen = (choice & (1 << seen)) !== 0;
    seen += 1;
    return isChosen ? `${value}.0` : String(value);
  };
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value);
}

/** `Double.toString` of Java, by which Gson and Jackson write every number of a map: `1.79E12`. */
function javaDouble(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7)) {
    return Number.isInteger(value) ? `${value}.0` : String(value);
  }
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const member of Object.values(value)) yield* numbersIn(member);
}
