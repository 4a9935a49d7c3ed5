import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicy } from '../../src/filter/policy/parse-policy';
import type { Policy } from '../../src/filter/policy/policy';
import { POLICY_FILE } from '../../src/filter/policy/policy-file';
import { PolicyInvalidError } from '../../src/filter/policy/policy-invalid-error';
import { policyProblem } from '../../src/filter/policy/policy-problem';
import { UsageError } from '../command/usage-error';
import { PROJECT_FOLDER } from '../environment/project-folder';
import { PROJECT_ROOT } from '../project-root';
import { tell } from '../terminal/output';
import { readUtf8File } from './read-utf8-file';

/** As {@link readPolicyFile}, with the text that it was read from. */
export function readPolicyText(option?: string): { text: string; policy: Policy } {
  const text = textOf(option);
  try {
    return { text, policy: parsePolicy(text) };
  } catch (error) {
    if (!(error instanceof PolicyInvalidError)) throw error;
    throw new UsageError(
      policyProblem(option === undefined ? POLICY_FILE : '--policy', text, error),
    );
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
  return option === undefined
    ? readUtf8File(POLICY_FILE, deployedPolicy())
    : readUtf8File('--policy: the file', option);
}

/** The customer's, or this package's own where they have none: it is the one that allows least. */
function deployedPolicy(): string {
  const own = join(PROJECT_FOLDER, POLICY_FILE);
  if (existsSync(own)) return own;
  tell(`Here is no ${POLICY_FILE}, so the one of this package is taken, which allows least.\n`);
  return join(PROJECT_ROOT, POLICY_FILE);
}
