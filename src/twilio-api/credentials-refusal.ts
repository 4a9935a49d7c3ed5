import { ApiError } from './api-error';
import { CredentialsError } from './credentials';
import type { RestClient } from './rest-client';

/** Twilio docs, "Error 20003": the credentials are wrong, or another account's. */
const AUTHENTICATE = { status: 401, code: 20003 };

/**
 * Twilio's refusal of the credentials, in a call that names the account in its path; `null` when
 * they are the account's own.
 */
export async function credentialsRefusal(
  api: Pick<RestClient, 'get'>,
  accountSid: string,
): Promise<ApiError | null> {
  const path = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json?PageSize=1`;
  try {
    await api.get(new URL(path, 'https://api.twilio.com'));
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return isCredentialsRefusal(error) ? error : null;
  }
}

/** True for a failure that refuses the credentials, not only the request. */
export function isCredentialsRefusal({
  status,
  code,
}: {
  readonly status?: number | null | undefined;
  readonly code?: number | null | undefined;
}): boolean {
  return status === AUTHENTICATE.status && code === AUTHENTICATE.code;
}

/** The error for the command's user. */
export function refusedCredentials(): CredentialsError {
  return new CredentialsError(
    'Twilio refuses the credentials (401): check that ACCOUNT_SID and AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET, belong together',
  );
}
