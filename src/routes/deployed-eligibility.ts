import { type Contact, checkEligibility, type Eligibility } from '../eligibility/check-eligibility';
import type { EligibilityRules } from '../eligibility/eligibility-rules';
import { deployedDefaults } from './deployed-defaults';
import type { Platform } from './platform';

export interface DeployedEligibilityOptions {
  /** @default the part `eligibility` of the deployed policy, `assets/policy.private.json` */
  readonly rules?: EligibilityRules;
}

/**
 * `checkEligibility` for the customer's other Functions, with the deployment's policy.
 *
 * @returns A function that throws an error of code `policy_invalid` for a policy that breaks its
 *   schema.
 */
export function deployedEligibility(readPolicyAsset: Platform['readPolicyAsset']) {
  const defaults = deployedDefaults(readPolicyAsset);
  return (contact: Contact, options: DeployedEligibilityOptions = {}): Eligibility =>
    checkEligibility(contact, options.rules ?? defaults().policy().eligibility);
}
