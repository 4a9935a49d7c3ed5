import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '../src/filter/policy/parse-policy';
import type { Policy } from '../src/filter/policy/policy';
import { PolicyInvalidError } from '../src/filter/policy/policy-invalid-error';
import { policyProblem } from './policy-problem';
import { PROJECT_ROOT } from './project-root';
import { UsageError } from './usage-error';

const DEPLOYED = 'assets/policy.private.json';

/** As {@link readPolicyFile}, with the text that it was read from. */
export function readPolicyText(option?: string): { text: string; policy: Policy } {
  const text = textOf(option);
  try {
    return { text, policy: parsePolicy(text) };
  } catch (error) {
    if (!(error instanceof PolicyInvalidError)) throw error;
    throw new UsageError(policyProblem(option === undefined ? DEPLOYED : '--policy', text, error));
  }
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
    return readFileSync(option ?? join(PROJECT_ROOT, DEPLOYED), 'utf8');
  } catch {
    const name = option === undefined ? DEPLOYED : '--policy: the file';
    throw new UsageError(`${name} cannot be read`);
  }
}
