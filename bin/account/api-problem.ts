import type { ApiError } from '../../src/twilio-api/api-error';
import { BEHIND_PROXY } from '../../src/twilio-api/behind-proxy';

/** A command's request to Twilio's API, for messages. */
export interface AskedOfApi {
  /** Such as `read the workspace`. */
  readonly action: string;
  /** The permission that a restricted API key needs, as a sentence. */
  readonly needs: string;
}

/** @param permission Its name in Twilio docs, "Restricted API keys". */
export function needsPermission(permission: string): string {
  return `A restricted API key needs the permission ${permission}.`;
}

/** Explains a failed call to Twilio's API to the command's user. */
export function apiProblem(
  { failure, status, code }: ApiError,
  { action, needs }: AskedOfApi,
): string {
  const answer = status === undefined ? '' : ` (${status}${code === undefined ? '' : `, ${code}`})`;
  switch (failure) {
    case 'unauthorized':
      return `Twilio refused the credentials when asked to ${action}${answer}. They must be the account's own: ACCOUNT_SID with AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET. ${needs}`;
    case 'forbidden':
      return `The credentials may not ${action}${answer}. ${needs}`;
    case 'not_found':
      return `Not found in this account, when asked to ${action}${answer}. Check the SIDs and ACCOUNT_SID.`;
    case 'rate_limited':
    case 'server_error':
      return `Twilio's API could not ${action} now${answer}. Try again later.`;
    case 'connection_failed':
    case 'timeout':
      return `Twilio's API could not be reached to ${action} (${failure}). ${BEHIND_PROXY}`;
    default:
      return `Twilio's API did not answer as documented when asked to ${action} (${failure}${answer}).`;
  }
}
