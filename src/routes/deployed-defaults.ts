import { lazy } from '../filter/lazy';
import type { Policy } from '../filter/policy/policy';
import { readSettings, type Settings } from '../settings/settings';
import type { Platform } from './platform';
import { readPolicy } from './read-policy';

/** What the customer's other Functions go by where they hand over nothing else. */
export interface DeployedDefaults {
  /** @throws An error of code `policy_invalid`, each time, for a policy that breaks its schema. */
  readonly policy: () => Policy;
  readonly settings: () => Settings;
}

/**
 * To read the policy's file takes as long as to filter an event, and each look at the environment asks
 * the operating system. Who edits them on their own machine does not notice a second.
 */
const HOLDS_MS = 1_000;

/**
 * The deployment's policy and settings, as they were at most a second ago. The Functions themselves need
 * none of this: they are told whether they are deployed, and get their settings with each request.
 */
export function deployedDefaults(
  readPolicyAsset: Platform['readPolicyAsset'],
): () => DeployedDefaults {
  let latest: { readonly defaults: DeployedDefaults; readonly readAt: number } | undefined;
  return () => {
    const now = performance.now();
    if (latest === undefined || now - latest.readAt >= HOLDS_MS) {
      const defaults = {
        policy: lazy(() => readPolicy({ readPolicyAsset })),
        settings: lazy(() => readSettings(process.env)),
      };
      latest = { defaults, readAt: now };
    }
    return latest.defaults;
  };
}
