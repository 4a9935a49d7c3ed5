import { errorCode } from '../errors/error-code';
import { ExpectedError } from '../errors/expected-error';

/** The toolkit refuses its configuration or the name of a file. */
export class DeploymentError extends ExpectedError {
  override readonly name = 'DeploymentError';
  readonly code = 'deployment_refused';
}

/**
 * Runs a read of the toolkit's, with its errors turned into ours.
 *
 * @param refusal Makes our message of the toolkit's.
 * @throws {DeploymentError} instead of the toolkit's own error, which has no code.
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
