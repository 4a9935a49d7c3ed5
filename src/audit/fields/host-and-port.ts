import { shownHost } from '../code/shown-host';
import type { FieldReader } from './field-reader';

/** A host name and port, in lower case. */
export const hostAndPort: FieldReader<string> = {
  schema: { type: 'string', maxLength: 259 },
  read: (raw) => (typeof raw === 'string' && /:\d{1,5}$/.test(raw) ? shownHost(raw) : null),
};
