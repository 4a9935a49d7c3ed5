import { CredentialsError } from './credentials';
import { isSid } from './is-sid';

/** A Twilio Organization and its OAuth token. */
export interface OrganizationAccess {
  readonly sid: string;
  readonly token: string;
}

/**
 * The Organization that the environment names; none when its SID or token is missing.
 *
 * @throws {CredentialsError}
 */
export function readOrganizationAccess({
  TWILIO_ORGANIZATION_SID: sid,
  TWILIO_ORGANIZATION_TOKEN: token,
}: Readonly<Record<string, string | undefined>>): OrganizationAccess | undefined {
  if (!sid || !token) return undefined;
  if (!isSid(sid, 'OR')) throw new CredentialsError('TWILIO_ORGANIZATION_SID must be a SID, OR…');
  return { sid, token };
}
