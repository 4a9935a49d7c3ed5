import { type Contact, checkEligibility, type Eligibility } from '../eligibility/check-eligibility';
import type { EligibilityRules } from '../eligibility/eligibility-rules';
import { requireEligibilityRules } from '../filter/policy/parse-policy';
import { CHECKED_WHERE_READ, checkOptions, type OptionChecks } from '../settings/check-options';
import { deployedDefaults } from './deployed-defaults';
import type { Platform } from './platform';

export interface DeployedEligibilityOptions {
  /** @default the part `eligibility` of the deployed policy, `assets/policy.private.json` */
  readonly rules?: EligibilityRules;
}

const isText = (value: unknown) => typeof value === 'string';

/** A misspelt side would be left unjudged, and nobody would notice. */
const CONTACT_CHECKS: OptionChecks<Contact> = { from: isText, to: isText, channel: isText };

const OPTION_CHECKS: OptionChecks<DeployedEligibilityOptions> = { rules: CHECKED_WHERE_READ };

/**
 * `checkEligibility` for the customer's other Functions, with the deployment's policy.
 *
 * @returns A function that throws an error of code `policy_invalid` for a policy or rules that
 *   break the schema, and a `TypeError` that names a misspelt side or option.
 */
export function deployedEligibility(policyAsset: Platform['policyAsset']) {
  const defaults = deployedDefaults(policyAsset);
  return (contact: Contact, options: DeployedEligibilityOptions = {}): Eligibility => {
    checkOptions(contact, CONTACT_CHECKS, 'contact');
    checkOptions(options, OPTION_CHECKS);
    if (options.rules !== undefined) requireEligibilityRules('options.rules', options.rules);
    return checkEligibility(contact, options.rules ?? defaults().policy().eligibility);
  };
}
