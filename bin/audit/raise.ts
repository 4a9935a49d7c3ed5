import type { ExpectedError } from '../../src/errors/expected-error';
import { tell } from '../terminal/output';

/** Ends the work with the first of the problems, where there is one; the others are told before. */
export function raise(problems: readonly (ExpectedError | undefined)[]): void {
  const [first, ...others] = problems.filter((each) => each !== undefined);
  for (const { message } of others) tell(`${message}\n`);
  if (first !== undefined) throw first;
}
