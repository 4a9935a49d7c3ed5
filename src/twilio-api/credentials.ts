import { ExpectedError } from '../errors/expected-error';
import { firstSetting } from '../settings/first-setting';
import { isSid } from './is-sid';

/** The commands' credentials for Twilio's API: the account's auth token or an API key. */
export interface Credentials {
  readonly accountSid: string;
  /** The account SID or an API key's SID. */
  readonly username: string;
  readonly password: string;
  /** Which of the two it is: some resources require the auth token. */
  readonly kind: 'auth_token' | 'api_key';
}

/** A credential is missing or wrong. The message says which setting, never its value. */
export class CredentialsError extends ExpectedError {
  override readonly name = 'CredentialsError';
  readonly code = 'credentials_invalid';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The credentials that the environment names, under our names or those of Twilio's CLI. An API key
 * takes precedence over the auth token.
 *
 * Source: Twilio docs, "Twilio CLI: environment variables"; "API keys overview".
 *
 * @throws {CredentialsError}
 */
export function readCredentials(environment: Environment): Credentials {
  const read = (...names: readonly string[]) => firstSetting(environment, ...names);

  const accountSid = read('ACCOUNT_SID', 'TWILIO_ACCOUNT_SID');
  if (accountSid === undefined) {
    throw new CredentialsError('ACCOUNT_SID is missing: set it in .env or the environment');
  }
  if (!isSid(accountSid, 'AC')) throw new CredentialsError('ACCOUNT_SID must be a SID, AC…');

  const key = read('TWILIO_API_KEY');
  if (key !== undefined) {
    if (!isSid(key, 'SK')) throw new CredentialsError('TWILIO_API_KEY must be a SID, SK…');
    const secret = read('TWILIO_API_SECRET');
    if (secret === undefined) {
      throw new CredentialsError('TWILIO_API_SECRET is missing: TWILIO_API_KEY needs it');
    }
    return { accountSid, username: key, password: secret, kind: 'api_key' };
  }
  const token = read('AUTH_TOKEN', 'TWILIO_AUTH_TOKEN');
  if (token === undefined) {
    throw new CredentialsError(
      'credentials are missing: set AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET',
    );
  }
  return { accountSid, username: accountSid, password: token, kind: 'auth_token' };
}
