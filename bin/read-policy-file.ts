import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '../src/filter/policy/parse-policy';
import type { Policy } from '../src/filter/policy/policy';
import { PolicyInvalidError } from '../src/filter/policy/policy-invalid-error';
import { type OptionValues, UsageError } from './command';
import { PROJECT_ROOT } from './project-root';

/** As {@link readPolicyFile}, with the text that it was read from. */
export function readPolicyText(option?: OptionValues[string]): { text: string; policy: Policy } {
  const path = option ?? join(PROJECT_ROOT, 'assets', 'policy.private.json');
  let text: string;
  try {
    text = readFileSync(String(path), 'utf8');
  } catch {
    const name = option === undefined ? 'assets/policy.private.json' : '--policy: the file';
    throw new UsageError(`${name} cannot be read`);
  }
  return { text, policy: parse(text) };
}

/**
 * The policy in a file, or the one that is deployed.
 *
 * @throws {UsageError} when it cannot be read, or breaks a rule.
 */
export function readPolicyFile(option?: OptionValues[string]): Policy {
  return readPolicyText(option).policy;
}

function parse(text: string): Policy {
  try {
    return parsePolicy(text);
  } catch (error) {
    if (error instanceof PolicyInvalidError) throw new UsageError(error.message);
    throw error;
  }
}
