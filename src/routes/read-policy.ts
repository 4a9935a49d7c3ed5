import { parsePolicy } from '../filter/policy/parse-policy';
import { Policy } from '../filter/policy/policy';
import { POLICY_FILE } from '../filter/policy/policy-file';
import { PolicyInvalidError } from '../filter/policy/policy-invalid-error';
import { SettingError } from '../settings/setting-error';
import type { Asset } from './platform';

const NO_POLICY = new Policy();

/** The last policy read: an unchanged file is not parsed again. */
let latest:
  | { readonly path: string | undefined; readonly text: string; readonly policy: Policy }
  | undefined;

/**
 * The policy in an Asset; without one, that of an empty policy, the strictest.
 *
 * @param deployed True when the Asset cannot change during the instance's life, so it is read once.
 *   On a developer's machine it may be edited between requests.
 * @throws {SettingError} `policy_invalid`, naming the JSON path that is wrong.
 */
export function readPolicy(asset: Asset | undefined, deployed = false): Policy {
  if (asset === undefined) return NO_POLICY;
  const { path } = asset;
  if (deployed && path !== undefined && path === latest?.path) return latest.policy;
  const text = asset.open();
  const policy = text === latest?.text ? latest.policy : parse(text);
  latest = { path, text, policy };
  return policy;
}

function parse(text: string): Policy {
  try {
    return parsePolicy(text);
  } catch (error) {
    if (!(error instanceof PolicyInvalidError)) throw error;
    throw new SettingError('policy_invalid', POLICY_FILE, error.message);
  }
}
