import type { ExpectedError } from '../../src/errors/expected-error';
import { tell } from '../terminal/output';

/** Throws the first of the problems, if any, after printing the others. */
export function raise(problems: readonly (ExpectedError | undefined)[]): void {
  const [first, ...others] = problems.filter((each) => each !== undefined);
  for (const { message } of others) tell(`${message}\n`);
  if (first !== undefined) throw first;
}
