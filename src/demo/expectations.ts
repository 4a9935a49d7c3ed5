/** Whether all that the demo has looked at was as it should be. */
export class Expectations {
  #met = true;

  get areMet(): boolean {
    return this.#met;
  }

  /** @returns What was given. */
  that(holds: boolean): boolean {
    this.#met &&= holds;
    return holds;
  }

  /** @returns The status of an answer as a line shows it. */
  status(actual: number, expected: number): string {
    return this.that(actual === expected) ? `${actual}` : `${actual}, but ${expected} was expected`;
  }
}
