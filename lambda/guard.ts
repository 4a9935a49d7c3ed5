import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mode } from '../src/filter/mode';
import { parsePolicy } from '../src/filter/policy/parse-policy';
import type { Policy } from '../src/filter/policy/policy';
import { readMode } from '../src/filter/read-mode';
import { log } from '../src/log/log';

/** The policy and mode that a function filters with. */
export interface Guard {
  readonly policy: Policy;
  readonly mode: Mode;
}

/**
 * Reads the policy in the function's archive, once per instance, and logs its digest, so that a log
 * shows which policy filtered its events.
 *
 * @param folder The folder of `policy.json`.
 * @throws {Error} that ends the instance: without a readable policy nothing is filtered.
 */
export function readGuard(folder: string, environment: NodeJS.ProcessEnv): Guard {
  const text = readFileSync(join(folder, 'policy.json'), 'utf8');
  const policy = parsePolicy(text);
  const mode = readMode(undefined, environment, policy);
  log({ policy_sha256: createHash('sha256').update(text).digest('hex'), mode });
  return { policy, mode };
}
