import { ExpectedError } from '../../errors/expected-error';
import { BEHIND_PROXY } from '../../twilio-api/behind-proxy';
import type { Reading } from '../snapshot/snapshot';

/** Twilio's API cannot be reached from here. */
export class ConnectionError extends ExpectedError {
  override readonly name = 'ConnectionError';
  readonly code = 'connection_failed';
}

/**
 * Ends a run that cannot reach Twilio, before it makes a call for each reading.
 *
 * @param listing The answer to the last of several attempts to list accounts.
 * @throws {ConnectionError}
 */
export function requireConnection(listing: Reading): void {
  const unreached = listing.failures.find(
    ({ failure }) => failure === 'connection_failed' || failure === 'timeout',
  );
  if (unreached === undefined) return;
  throw new ConnectionError(
    `Twilio's API could not be reached (${unreached.failure}). ${BEHIND_PROXY}`,
  );
}
