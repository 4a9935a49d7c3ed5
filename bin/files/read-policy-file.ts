import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parsePolicy } from '../../src/filter/policy/parse-policy';
import type { Policy } from '../../src/filter/policy/policy';
import { POLICY_FILE } from '../../src/filter/policy/policy-file';
import { PolicyInvalidError } from '../../src/filter/policy/policy-invalid-error';
import { policyProblem } from '../../src/filter/policy/policy-problem';
import { UsageError } from '../command/usage-error';
import { deployedFolders } from '../environment/deployed-folders';
import { PROJECT_FOLDER } from '../environment/project-folder';
import { PROJECT_ROOT } from '../project-root';
import { tell } from '../terminal/output';
import { readUtf8File } from './read-utf8-file';

interface PolicyFile {
  /** Its name in messages. */
  readonly name: string;
  readonly path: string;
}

/** Like {@link readPolicyFile}, with the source text. */
export function readPolicyText(option?: string): { text: string; policy: Policy } {
  const file = option === undefined ? deployedPolicy() : { name: '--policy', path: option };
  const text = readUtf8File(option === undefined ? file.name : '--policy: the file', file.path);
  try {
    return { text, policy: parsePolicy(text) };
  } catch (error) {
    if (!(error instanceof PolicyInvalidError)) throw error;
    throw new UsageError(policyProblem(file.name, text, error));
  }
}

/**
 * The policy in a file, or the deployed one.
 *
 * @throws {ExpectedError} when it cannot be read, or breaks a rule.
 */
export function readPolicyFile(option?: string): Policy {
  return readPolicyText(option).policy;
}

/** The customer's policy, or else this package's own, which is the strictest. */
function deployedPolicy(): PolicyFile {
  const clone = { name: POLICY_FILE, path: join(PROJECT_ROOT, POLICY_FILE) };
  if (PROJECT_FOLDER === PROJECT_ROOT) return clone;
  const name = `${deployedFolders().assets}/${basename(POLICY_FILE)}`;
  const path = join(PROJECT_FOLDER, name);
  if (existsSync(path)) return { name, path };
  tell(`There is no ${name} here, so this package’s own is used, which allows the least.\n`);
  return clone;
}
