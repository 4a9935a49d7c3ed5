/** A search of code takes more steps than for code that people write. */
export class TooManyStepsError extends Error {
  override readonly name = 'TooManyStepsError';
}

/** Of the current search: searches are synchronous, and one ends before the next begins. */
let left = Number.POSITIVE_INFINITY;

/**
 * Runs a search with a limit of steps. Rules look into values, and values contain values: code that
 * is nested on purpose would take quadratic time, or more.
 *
 * @throws {TooManyStepsError}
 */
export function withStepLimit<Found>(limit: number, search: () => Found): Found {
  const before = left;
  left = limit;
  try {
    return search();
  } finally {
    left = before;
  }
}

/** Counts steps: a visited node, or a searched character of a text. */
export function countSteps(steps: number): void {
  left -= steps;
  if (left < 0) throw new TooManyStepsError();
}
