/**
 * What a row looked at, and out of how many: an auditor asks it of every PASS. A row passes, or
 * does not apply, by its whole population only; a sample can prove a violation, and nothing else.
 */
export interface Population {
  /** What is counted: the endpoint's id, or the check's own words, such as `webhook URLs`. */
  readonly what: string;
  readonly looked_at: number;
  /** How many there are; `null` when there are more than were read, and no list says how many. */
  readonly total: number | null;
}

/** Whether all that there is was looked at. */
export function isWhole({ looked_at, total }: Population): boolean {
  return total !== null && looked_at >= total;
}
