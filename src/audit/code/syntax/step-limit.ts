/** A search of code takes more steps than code that people write. */
export class TooManyStepsError extends Error {
  override readonly name = 'TooManyStepsError';
}

/** Of the search that is running: searches are synchronous, and one ends before the next begins. */
let left = Number.POSITIVE_INFINITY;

/**
 * Runs a search that may take so many steps. Rules look into values, and values stand in values:
 * code that is nested on purpose would take the square of its length, or more.
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

/** Says that steps are taken: a node that is visited, a character of a text that is looked at. */
export function countSteps(steps: number): void {
  left -= steps;
  if (left < 0) throw new TooManyStepsError();
}
