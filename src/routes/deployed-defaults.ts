import { lazy } from '../cold-start/lazy';
import type { Policy } from '../filter/policy/policy';
import { readSettings, type Settings } from '../settings/settings';
import type { Platform } from './platform';
import { readPolicy } from './read-policy';

/** What the customer's other Functions use by default. */
export interface DeployedDefaults {
  /** @throws An error of code `policy_invalid`, each time, for a policy that breaks its schema. */
  readonly policy: () => Policy;
  readonly settings: () => Settings;
}

/**
 * Reading the policy file takes as long as filtering an event, and nobody who edits it locally will
 * notice a delay of a second.
 */
const HOLDS_MS = 1_000;

/**
 * The deployment's policy and settings, at most a second old. The Functions themselves do not need
 * this: each request brings their settings, and says whether they are deployed.
 */
export function deployedDefaults(policyAsset: Platform['policyAsset']): () => DeployedDefaults {
  let latest: { readonly defaults: DeployedDefaults; readonly readAt: number } | undefined;
  return () => {
    const now = performance.now();
    if (latest === undefined || now - latest.readAt >= HOLDS_MS) {
      const defaults = {
        policy: lazy(() => readPolicy(policyAsset())),
        settings: lazy(() => readSettings(process.env)),
      };
      latest = { defaults, readAt: now };
    }
    return latest.defaults;
  };
}
