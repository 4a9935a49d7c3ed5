import type { FieldReader } from './field-reader';

const TYPED_ID = /^[a-z]+(?:_[a-z]+)*_[0-7][0-9a-z]{25}$/;

/** An id of Twilio's newer APIs, such as `intelligence_operator_` and 26 letters and digits. */
export const typedId: FieldReader<string> = {
  name: 'typedId',
  schema: { type: 'string', pattern: TYPED_ID.source },
  read: (raw) => (typeof raw === 'string' && TYPED_ID.test(raw) ? raw : null),
};
