import { JsonLocator } from '../../json/json-locator';
import { withoutByteOrderMark } from '../../json/without-byte-order-mark';
import { nearestName } from '../../terminal/nearest-name';
import type { PolicyInvalidError } from './policy-invalid-error';

/**
 * What is wrong with a policy, with the line, and the key that is probably meant instead of an
 * unknown one. Does not quote the file.
 *
 * @param file The file's name in the message.
 */
export function policyProblem(
  file: string,
  text: string,
  { path, rule, keys }: PolicyInvalidError,
): string {
  const locator = new JsonLocator(withoutByteOrderMark(text));
  const unknown = locator.keysOf(path).find(({ name }) => keys !== undefined && !keys.has(name));
  const line = locator.brokenAt ?? unknown?.line ?? locator.lineOf(path);
  const meant = unknown && nearestName(unknown.name, [...(keys ?? [])]);
  return [
    file,
    line === undefined ? '' : `, line ${line}`,
    `: ${path} ${rule}`,
    meant === undefined ? '' : `; did you mean "${meant}"?`,
  ].join('');
}
