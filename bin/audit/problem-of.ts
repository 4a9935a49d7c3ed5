import { ExpectedError } from '../../src/errors/expected-error';

/**
 * The error that the work throws, if any, so that something else can be done before it is reported.
 */
export function problemOf(work: () => void): ExpectedError | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof ExpectedError) return error;
    throw error;
  }
  return undefined;
}
