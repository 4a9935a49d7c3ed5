import { ApiError } from '../../twilio-api/api-error';
import { type Credentials, CredentialsError } from '../../twilio-api/credentials';
import type { TwilioApi } from '../../twilio-api/twilio-api';
import type { Reading } from '../snapshot/snapshot';

/** Twilio docs, "Error 20003": the credentials are wrong, or of another account. */
const AUTHENTICATE = { status: 401, code: 20003 };

/**
 * Ends a run whose credentials open nothing, before it makes a call for each reading. A standard API key
 * does not open the list of accounts, and is refused by another call only.
 *
 * @param listing What the list of accounts was answered.
 * @throws {CredentialsError}
 */
export async function requireCredentials(
  listing: Reading,
  { kind, accountSid }: Credentials,
  api: TwilioApi,
): Promise<void> {
  if (!listing.failures.some(isRefusal)) return;
  if (kind === 'api_key' && (await opensNumbers(api, accountSid))) return;
  throw new CredentialsError(
    'Twilio refuses the credentials (401): check that ACCOUNT_SID and AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET, belong together',
  );
}

async function opensNumbers(api: TwilioApi, accountSid: string): Promise<boolean> {
  const path = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json?PageSize=1`;
  try {
    await api.get(new URL(path, 'https://api.twilio.com'));
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return !isRefusal(error);
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
