import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '../src/filter/policy/parse-policy';
import type { Policy } from '../src/filter/policy/policy';
import { PROJECT_ROOT } from './project-root';
import { UsageError } from './usage-error';

/** As {@link readPolicyFile}, with the text that it was read from. */
export function readPolicyText(option?: string): { text: string; policy: Policy } {
  const text = textOf(option);
  return { text, policy: parsePolicy(text) };
}

/**
 * The policy in a file, or the one that is deployed.
 *
 * @throws {ExpectedError} when it cannot be read, or breaks a rule.
 */
export function readPolicyFile(option?: string): Policy {
  return readPolicyText(option).policy;
}

function textOf(option: string | undefined): string {
  try {
    return readFileSync(option ?? join(PROJECT_ROOT, 'assets', 'policy.private.json'), 'utf8');
  } catch {
    const name = option === undefined ? 'assets/policy.private.json' : '--policy: the file';
    throw new UsageError(`${name} cannot be read`);
  }
}
