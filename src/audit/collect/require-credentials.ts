import type { Credentials } from '../../twilio-api/credentials';
import {
  credentialsRefusal,
  isCredentialsRefusal,
  refusedCredentials,
} from '../../twilio-api/credentials-refusal';
import { requireOwnKey } from '../../twilio-api/require-own-key';
import type { TwilioApi } from '../../twilio-api/twilio-api';
import type { Reading } from '../snapshot/snapshot';

/**
 * Ends a run with wrong credentials, before it makes a call for each reading. A standard API key
 * cannot list accounts, so another call decides; a key of another account lists that one's.
 *
 * @param listing The answer to listing accounts.
 * @throws {CredentialsError}
 */
export async function requireCredentials(
  listing: Reading,
  credentials: Credentials,
  api: TwilioApi,
): Promise<void> {
  if (credentials.kind === 'api_key') await requireOwnKey(api, credentials);
  else if (listing.failures.some(isCredentialsRefusal)) throw refusedCredentials();
}

/**
 * The API of an account, with credentials given as its own. The product hosts take the account from
 * the credentials, not from a SID: an API key of another account would read that one. If the
 * account refuses the credentials, every call fails in the same way.
 */
export async function ownApi(
  { kind, accountSid }: Credentials,
  api: TwilioApi,
): Promise<TwilioApi> {
  const refusal = kind === 'api_key' ? await credentialsRefusal(api, accountSid) : null;
  return refusal === null ? api : { ...api, get: () => Promise.reject(refusal) };
}
