/** The path of the policy in the deployed project. */
export const POLICY_FILE = 'assets/policy.private.json';
