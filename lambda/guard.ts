import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mode } from '../src/filter/mode';
import { parsePolicy } from '../src/filter/policy/parse-policy';
import type { Policy } from '../src/filter/policy/policy';
import { readMode } from '../src/filter/read-mode';
import { log } from '../src/log/log';

/** What a function filters by. */
export interface Guard {
  readonly policy: Policy;
  readonly mode: Mode;
}

/**
 * Reads the policy that travels in the function's archive, once for each instance, and logs its
 * digest: so a log shows by which policy its events were filtered.
 *
 * @param folder Where `policy.json` lies.
 * @throws {Error} that ends the instance: nothing is filtered by a policy that cannot be read.
 */
export function readGuard(folder: string, environment: NodeJS.ProcessEnv): Guard {
  const text = readFileSync(join(folder, 'policy.json'), 'utf8');
  const policy = parsePolicy(text);
  const mode = readMode(undefined, environment, policy);
  log({ policy_sha256: createHash('sha256').update(text).digest('hex'), mode });
  return { policy, mode };
}
