import { policyOf } from '../filter/policy/parse-policy';
import type { PolicySource } from '../filter/policy/policy';
import { isDeployed } from '../http/is-deployed';
import { isPlainObject } from '../json/plain-object';
import { checkRecordingAuth, UrlNotAllowedError } from '../recordings/check-recording-auth';
import { mediaUrlIn } from '../recordings/media-url-in';
import type { Verdict } from '../recordings/verdict';
import { readSettings } from '../settings/settings';
import type { Platform } from './platform';
import { readPolicy } from './read-policy';

/** A media URL, or parameters that name one: `RecordingUrl`, `RecordingSid` or `MediaUrl`. */
export type RecordingTarget = string | Readonly<Record<string, unknown>>;

export interface DeployedRecordingCheckOptions {
  /** The account whose media may be asked for. @default `ACCOUNT_SID` */
  readonly accountSid?: string;
  /** @default the deployed policy, `assets/policy.private.json` */
  readonly policy?: PolicySource;
}

/**
 * `checkRecordingAuth` for the customer's other Functions, with the deployment's account and hosts.
 *
 * @returns A function that rejects with an `UrlNotAllowedError` (`code: 'url_not_allowed'`) for
 *   what is no media URL of the account's.
 */
export function deployedRecordingCheck(readPolicyAsset: Platform['readPolicyAsset']) {
  return async (
    target: RecordingTarget,
    options: DeployedRecordingCheckOptions = {},
  ): Promise<Verdict> => {
    const accountSid = options.accountSid ?? readSettings(process.env).ACCOUNT_SID;
    const policy =
      options.policy === undefined ? readPolicy({ readPolicyAsset }) : policyOf(options.policy);
    const url = isPlainObject(target) ? mediaUrlIn(target, accountSid) : target;
    if (url === undefined) throw new UrlNotAllowedError('no media URL');
    return checkRecordingAuth(url, {
      accountSid,
      mediaHosts: policy.mediaHosts,
      deployed: isDeployed(process.env),
    });
  };
}
