/**
 * How much a row looked at, and out of how many: auditors ask this of every PASS. A row passes, or
 * does not apply, only by its whole population; a sample can only prove a violation.
 */
export interface Population {
  /** What is counted: the endpoint's id, or the check's own words, such as `webhook URLs`. */
  readonly what: string;
  readonly looked_at: number;
  /** How many there are; `null` when there are more than were read, in an unknown number. */
  readonly total: number | null;
}

/** Whether everything that exists was looked at. */
export function isWhole({ looked_at, total }: Population): boolean {
  return total !== null && looked_at >= total;
}
