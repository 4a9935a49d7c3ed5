import { readSettings } from '../settings/settings';
import { isSid } from '../twilio-api/is-sid';
import { isAuthToken } from './is-auth-token';
import type { Deployment } from './read-deployment';

/** The credentials that the toolkit is given to sign in with, instead of those in `.env`. */
export interface ToolkitCredentials {
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/** What is wrong with the account, and with the credentials that the toolkit would sign in with. */
export function credentialProblems(
  { settings }: Deployment,
  { username, password }: ToolkitCredentials,
): readonly string[] {
  const { ACCOUNT_SID: account, AUTH_TOKEN: token } = readSettings(settings);
  const problems: string[] = [];
  if (username === undefined && account === undefined) problems.push('ACCOUNT_SID is missing');
  if (username !== undefined && !isSid(username, 'AC') && !isSid(username, 'SK')) {
    problems.push('--username must be a SID, SK… or AC…');
  }
  if (username?.startsWith('SK') && password === undefined) {
    problems.push('--username is an API key: give its secret with --password-file');
  }
  if (account !== undefined && !isSid(account, 'AC')) {
    problems.push('ACCOUNT_SID must be a SID, AC…');
  }
  if (password === undefined && token === undefined) problems.push('AUTH_TOKEN is missing');
  if (token !== undefined && !isAuthToken(token)) {
    problems.push('AUTH_TOKEN must be 32 hexadecimal digits');
  }
  return problems;
}
