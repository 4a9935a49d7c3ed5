import { errorCode } from '../errors/error-code';
import { ExpectedError } from '../errors/expected-error';

/** What the toolkit itself refuses: its configuration, or the name of a file. */
export class DeploymentError extends ExpectedError {
  override readonly name = 'DeploymentError';
  readonly code = 'deployment_refused';
}

/**
 * What the toolkit reads.
 *
 * @param refusal What to say instead of the toolkit's own message.
 * @throws {DeploymentError} in place of an error of the toolkit's own, which has no code.
 */
export async function asRefusal<Read>(
  read: () => Read | Promise<Read>,
  refusal: (message: string) => string,
): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error) || errorCode(error) !== undefined) throw error;
    throw new DeploymentError(refusal(error.message));
  }
}
