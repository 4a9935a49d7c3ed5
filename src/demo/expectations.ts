/** Whether everything that the demo checked was as expected. */
export class Expectations {
  #met = true;

  get areMet(): boolean {
    return this.#met;
  }

  /** @returns Its argument. */
  that(holds: boolean): boolean {
    this.#met &&= holds;
    return holds;
  }

  /** @returns The answer's status as the output shows it. */
  status(actual: number, expected: number): string {
    return this.that(actual === expected) ? `${actual}` : `${actual}, but ${expected} was expected`;
  }
}
