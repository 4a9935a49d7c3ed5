import { createHash } from 'node:crypto';
import type { FieldReader } from './field-reader';

/** The path of a Function or an Asset as a digest: enough to compare it with a URL's path. */
export const pathDigest: FieldReader<string> = {
  name: 'pathDigest',
  schema: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  read: (raw) => (typeof raw === 'string' && raw !== '' ? digestOf(raw) : null),
};

function digestOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
