import { parsePolicy } from '../filter/policy/parse-policy';
import { Policy } from '../filter/policy/policy';
import { PolicyInvalidError } from '../filter/policy/policy-invalid-error';
import { SettingError } from '../settings/setting-error';
import type { Platform } from './platform';

const POLICY_FILE = 'assets/policy.private.json';

const NO_POLICY = new Policy();

/** The last policy that was read: an instance that serves several events parses it once. */
let latest: { readonly text: string; readonly policy: Policy } | undefined;

/**
 * The deployed policy; without one, the strictest that a policy of nothing gives.
 *
 * @param deployed False on a developer's machine, where the policy may be edited between two requests.
 * @throws {SettingError} `policy_invalid`, naming the JSON path that is wrong.
 */
export function readPolicy(
  { readPolicyAsset }: Pick<Platform, 'readPolicyAsset'>,
  deployed = false,
): Policy {
  const text = readPolicyAsset(deployed);
  if (text === undefined) return NO_POLICY;
  if (latest?.text !== text) latest = { text, policy: parse(text) };
  return latest.policy;
}

function parse(text: string): Policy {
  try {
    return parsePolicy(text);
  } catch (error) {
    if (!(error instanceof PolicyInvalidError)) throw error;
    throw new SettingError('policy_invalid', POLICY_FILE, error.message);
  }
}
