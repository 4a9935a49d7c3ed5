import type { PolicyInvalidError } from '../../src/filter/policy/policy-invalid-error';
import { JsonLines } from '../../src/json/json-lines';
import { nearestName } from '../command/nearest-name';

/**
 * What is wrong with a policy, with the line, and the key that is probably meant where one is not
 * known. What stands there is not quoted.
 *
 * @param file What the file is called.
 */
export function policyProblem(
  file: string,
  text: string,
  { path, rule, keys }: PolicyInvalidError,
): string {
  const lines = new JsonLines(text);
  const unknown = lines.keysOf(path).find(({ name }) => keys !== undefined && !keys.has(name));
  const line = lines.brokenAt ?? unknown?.line ?? lines.lineOf(path);
  const meant = unknown && nearestName(unknown.name, [...(keys ?? [])]);
  return [
    file,
    line === undefined ? '' : `, line ${line}`,
    `: ${path} ${rule}`,
    meant === undefined ? '' : `; did you mean "${meant}"?`,
  ].join('');
}
