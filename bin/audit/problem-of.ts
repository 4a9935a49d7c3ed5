import { ExpectedError } from '../../src/errors/expected-error';

/** What keeps the work from being done, for whoever has something to do before that is said. */
export function problemOf(work: () => void): ExpectedError | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof ExpectedError) return error;
    throw error;
  }
  return undefined;
}
