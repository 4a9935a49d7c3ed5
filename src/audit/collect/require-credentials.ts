import { ApiError } from '../../twilio-api/api-error';
import { type Credentials, CredentialsError } from '../../twilio-api/credentials';
import type { TwilioApi } from '../../twilio-api/twilio-api';
import type { Reading } from '../snapshot/snapshot';

/** Twilio docs, "Error 20003": the credentials are wrong, or of another account. */
const AUTHENTICATE = { status: 401, code: 20003 };

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
  { kind, accountSid }: Credentials,
  api: TwilioApi,
): Promise<void> {
  const isRefused =
    kind === 'api_key'
      ? (await refusalOf(api, accountSid)) !== null
      : listing.failures.some(isRefusal);
  if (!isRefused) return;
  throw new CredentialsError(
    'Twilio refuses the credentials (401): check that ACCOUNT_SID and AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET, belong together',
  );
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
  const refusal = kind === 'api_key' ? await refusalOf(api, accountSid) : null;
  return refusal === null ? api : { ...api, get: () => Promise.reject(refusal) };
}

/** What a call answers that names the account in its path, where that refuses the credentials. */
async function refusalOf(api: TwilioApi, accountSid: string): Promise<ApiError | null> {
  const path = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json?PageSize=1`;
  try {
    await api.get(new URL(path, 'https://api.twilio.com'));
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return isRefusal(error) ? error : null;
  }
}

function isRefusal({
  status,
  code,
}: {
  status?: number | null | undefined;
  code?: number | null | undefined;
}): boolean {
  return status === AUTHENTICATE.status && code === AUTHENTICATE.code;
}
