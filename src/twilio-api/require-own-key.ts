import type { Credentials } from './credentials';
import { credentialsRefusal, refusedCredentials } from './credentials-refusal';
import type { RestClient } from './rest-client';

/**
 * Refuses an API key of another account. The product hosts go by the key and by no SID: what
 * `ACCOUNT_SID` names would be left alone there, and the key's own account read and changed.
 *
 * @throws {CredentialsError}
 */
export async function requireOwnKey(
  api: Pick<RestClient, 'get'>,
  { kind, accountSid }: Pick<Credentials, 'kind' | 'accountSid'>,
): Promise<void> {
  if (kind !== 'api_key') return;
  if ((await credentialsRefusal(api, accountSid)) !== null) throw refusedCredentials();
}
