/** The value in the middle; of an even number, the higher of the two. */
export function medianOf(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
