import { ApiError } from './api-error';
import { type Credentials, CredentialsError } from './credentials';
import type { RestClient } from './rest-client';

type Reader = Pick<RestClient, 'get'>;

/** Twilio docs, "Error 20003": the credentials are wrong, or of another account. */
const AUTHENTICATE = { status: 401, code: 20003 };

/**
 * Refuses an API key of another account. The product hosts go by the key and by no SID: what
 * `ACCOUNT_SID` names would be left alone there, and the key's own account read and changed.
 *
 * @throws {CredentialsError}
 */
export async function requireOwnKey(
  api: Reader,
  { kind, accountSid }: Pick<Credentials, 'kind' | 'accountSid'>,
): Promise<void> {
  if (kind === 'api_key' && (await refusalOf(api, accountSid)) !== null) throw refusedCredentials();
}

/** What a call answers that names the account in its path, where that refuses the credentials. */
export async function refusalOf(api: Reader, accountSid: string): Promise<ApiError | null> {
  const path = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json?PageSize=1`;
  try {
    await api.get(new URL(path, 'https://api.twilio.com'));
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return isRefusal(error) ? error : null;
  }
}

export function isRefusal({
  status,
  code,
}: {
  status?: number | null | undefined;
  code?: number | null | undefined;
}): boolean {
  return status === AUTHENTICATE.status && code === AUTHENTICATE.code;
}

export function refusedCredentials(): CredentialsError {
  return new CredentialsError(
    'Twilio refuses the credentials (401): check that ACCOUNT_SID and AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET, belong together',
  );
}
