/** Where the policy lies in the project that is deployed. */
export const POLICY_FILE = 'assets/policy.private.json';
