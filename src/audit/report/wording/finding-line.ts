import { visible } from '../../../terminal/visible';
import type { Finding } from '../../model/finding';

/** A finding on one line: where, in which field, and what was found. */
export function findingLine(
  { resource, field, message, place }: Pick<Finding, 'resource' | 'field' | 'message' | 'place'>,
  separator = ' ',
): string {
  const where = place === undefined ? resource : `${place.file}:${place.line}`;
  return visible([where, field, message].filter((part) => part !== null).join(separator));
}
