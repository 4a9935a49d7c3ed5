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
 * Ends a run whose credentials open nothing, before it makes a call for each reading. A standard
 * API key does not open the list of accounts, and is refused by another call only; one of another
 * account opens that account's list.
 *
 * @param listing What the list of accounts was answered.
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
 * The API of an account, with credentials that are said to be its own. The product hosts go by the
 * credentials and by no SID: an API key of another account would read that account there. Where the
 * account refuses it, every call fails as that one did.
 */
export async function ownApi(
  { kind, accountSid }: Credentials,
  api: TwilioApi,
): Promise<TwilioApi> {
  const refusal = kind === 'api_key' ? await credentialsRefusal(api, accountSid) : null;
  return refusal === null ? api : { ...api, get: () => Promise.reject(refusal) };
}
