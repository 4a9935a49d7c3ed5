import { shownHost } from '../code/shown-host';
import type { FieldReader } from './field-reader';

/** A host name, in lower case. */
export const hostName: FieldReader<string> = {
  name: 'hostName',
  schema: { type: 'string', maxLength: 253 },
  read: (raw) =>
    typeof raw === 'string' && /^(?:[\w-]+\.)+[a-z]+$/i.test(raw) ? shownHost(raw) : null,
};
