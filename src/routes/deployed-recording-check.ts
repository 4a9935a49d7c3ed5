import { policyOf } from '../filter/policy/parse-policy';
import type { PolicySource } from '../filter/policy/policy';
import type { FunctionContext } from '../http/function-handler';
import { isDeployed } from '../http/is-deployed';
import { CHECK_BUDGET_MS } from '../recordings/check-media';
import { checkRecordingAuth, type RecordingTarget } from '../recordings/check-recording-auth';
import { mediaOwner } from '../recordings/media-owner';
import type { RecordingAnswer } from '../recordings/recording-answer';
import { CHECKED_WHERE_READ, checkOptions, type OptionChecks } from '../settings/check-options';
import { readSettings } from '../settings/settings';
import { deployedDefaults } from './deployed-defaults';
import type { Platform } from './platform';

export interface DeployedRecordingCheckOptions {
  /**
   * The calling Function's context: gives the account, and whether this is a deployment.
   *
   * @default `process.env`
   */
  readonly context?: FunctionContext;
  /** The account whose media may be requested. @default `ACCOUNT_SID` of the context */
  readonly accountSid?: string;
  /** @default the deployed policy, `assets/policy.private.json` */
  readonly policy?: PolicySource;
  /** For a Function that has already used up some of its 10 s. @default 8,500 ms */
  readonly timeoutMs?: number;
}

const CHECKS: OptionChecks<DeployedRecordingCheckOptions> = {
  context: (value) => typeof value === 'object' && value !== null,
  accountSid: (value) => typeof value === 'string',
  policy: CHECKED_WHERE_READ,
  timeoutMs: (value) => typeof value === 'number',
};

/**
 * `checkRecordingAuth` for the customer's other Functions, with the deployment's account and
 * policy.
 *
 * @returns A function that takes a URL, or the parameters of `POST /recordings/auth`, and rejects
 *   with an error of code `url_not_allowed` for anything but a media URL of the account, of code
 *   `invalid_request` for parameters that name none, of code `policy_invalid` for a policy that
 *   breaks its schema, and with a `TypeError` that names a misspelt option.
 */
export function deployedRecordingCheck(policyAsset: Platform['policyAsset']) {
  const defaults = deployedDefaults(policyAsset);
  return async (
    target: RecordingTarget,
    options: DeployedRecordingCheckOptions = {},
  ): Promise<RecordingAnswer> => {
    checkOptions(options, CHECKS);
    const context = options.context ?? process.env;
    const accountSid = options.accountSid ?? readSettings(context).ACCOUNT_SID;
    const policy = options.policy === undefined ? defaults().policy() : policyOf(options.policy);
    const owner = mediaOwner(policy, { accountSid, deployed: isDeployed(context) });
    return checkRecordingAuth(target, owner, {
      deadline: performance.now() + (options.timeoutMs ?? CHECK_BUDGET_MS),
    });
  };
}
