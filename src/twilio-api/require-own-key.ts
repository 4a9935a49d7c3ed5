import type { Credentials } from './credentials';
import { credentialsRefusal, refusedCredentials } from './credentials-refusal';
import type { RestClient } from './rest-client';

/**
 * Refuses an API key of another account. The product hosts take the account from the key, not from
 * a SID: the key's own account would be read and changed instead of `ACCOUNT_SID`.
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
