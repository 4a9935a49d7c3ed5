import type { FunctionEvent } from '../http/function-handler';
import { ownValue } from '../json/plain-object';
import type { Settings } from '../settings/settings';
import type { SignatureOptions } from './signature-options';

/**
 * The keys that a request may be signed with, all non-empty.
 *
 * A request about a resource of a subaccount is signed with that subaccount's token. The request
 * itself names the subaccount, and proves it by its signature.
 */
export function signingKeys(
  event: FunctionEvent,
  settings: Settings,
  { accountTokens = {} }: SignatureOptions,
): readonly string[] {
  const account = ownValue(event, 'AccountSid');
  const accountToken = typeof account === 'string' ? ownValue(accountTokens, account) : undefined;
  return [
    accountToken,
    settings.AUTH_TOKEN,
    settings.AUTH_TOKEN_SECONDARY,
    settings.SIGNING_KEY,
  ].filter((key): key is string => typeof key === 'string');
}
