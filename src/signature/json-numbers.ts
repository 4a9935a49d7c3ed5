/**
 * Starts writing the numbers of a value: the returned function is called once for each, in order.
 */
export type NumberWriting = () => WriteNumber;

type WriteNumber = (value: number) => string;

/** A number of a value, with the name of its member, or of the member whose list holds it. */
interface NamedNumber {
  readonly value: number;
  readonly name: string;
}

/** With more, there are too many combinations that may be fractions to their sender. */
const MAX_WHOLE_NUMBERS = 4;
const MAX_NAMES = 12;

export const asStringify: NumberWriting = () => String;

/**
 * The other ways in which the numbers of a value may have been written: a JSON parser does not keep
 * whether an integer was written as `100` or `100.0`.
 */
export function otherNumberWritings(value: unknown): readonly NumberWriting[] {
  const numbers = numbersIn(value);
  const whole = numbers.filter((number) => isWhole(number.value));
  return [
    ...(numbers.length > 0 ? [() => javaDouble] : []),
    ...fractionChoices(whole.map(({ name }) => name)).map((isFraction) => () => {
      return asFractions(isFraction);
    }),
  ];
}

/** Which integers, by place, are fractions to their sender. */
type FractionChoice = (nth: number) => boolean;

/**
 * Among few numbers any may be; among more, those of one or two names, because a program that
 * serialises objects of a class always writes a member in the same way.
 */
function fractionChoices(names: readonly string[]): readonly FractionChoice[] {
  if (names.length <= MAX_WHOLE_NUMBERS) {
    return Array.from({ length: 2 ** names.length - 1 }, (_, index) => {
      return (nth: number) => ((index + 1) & (1 << nth)) !== 0;
    });
  }
  const different = [...new Set(names)];
  if (different.length > MAX_NAMES) return [];
  return different.flatMap((one, index) =>
    different.slice(index).map((other) => (nth: number) => {
      return names[nth] === one || names[nth] === other;
    }),
  );
}

/** Writes the chosen integers as fractions: `100.0`. */
function asFractions(isFraction: FractionChoice): WriteNumber {
  let seen = 0;
  return (value) => {
    if (!isWhole(value)) return String(value);
    const isChosen = isFraction(seen);
    seen += 1;
    return isChosen ? `${value}.0` : String(value);
  };
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value);
}

/**
 * `Double.toString` of Java, with which Gson and Jackson write every number of a map: `1.79E12`.
 */
function javaDouble(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7)) {
    return Number.isInteger(value) ? `${value}.0` : String(value);
  }
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

function numbersIn(value: unknown): readonly NamedNumber[] {
  const found: NamedNumber[] = [];
  const look = (at: unknown, name: string) => {
    if (typeof at === 'number') found.push({ value: at, name });
    if (typeof at !== 'object' || at === null) return;
    if (Array.isArray(at)) for (const item of at) look(item, name);
    else for (const [key, member] of Object.entries(at)) look(member, key);
  };
  look(value, '');
  return found;
}
