import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '../src/filter/policy/parse-policy';
import type { Policy } from '../src/filter/policy/policy';
import { PolicyInvalidError } from '../src/filter/policy/policy-invalid-error';
import { utf8Text } from '../src/json/utf8-text';
import { policyProblem } from './policy-problem';
import { PROJECT_FOLDER } from './project-folder';
import { PROJECT_ROOT } from './project-root';
import { UsageError } from './usage-error';

const POLICY = 'assets/policy.private.json';

/** As {@link readPolicyFile}, with the text that it was read from. */
export function readPolicyText(option?: string): { text: string; policy: Policy } {
  const text = textOf(option);
  try {
    return { text, policy: parsePolicy(text) };
  } catch (error) {
    if (!(error instanceof PolicyInvalidError)) throw error;
    throw new UsageError(policyProblem(option === undefined ? POLICY : '--policy', text, error));
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
  const name = option === undefined ? POLICY : '--policy: the file';
  let bytes: Buffer;
  try {
    bytes = readFileSync(option ?? deployedPolicy());
  } catch {
    throw new UsageError(`${name} cannot be read`);
  }
  const text = utf8Text(bytes);
  if (text === undefined) throw new UsageError(`${name} is not UTF-8; save it as UTF-8`);
  return text;
}

/** The customer's, or this package's own where they have none: it is the one that allows least. */
function deployedPolicy(): string {
  const own = join(PROJECT_FOLDER, POLICY);
  return existsSync(own) ? own : join(PROJECT_ROOT, POLICY);
}
