import type { FieldReader } from './field-reader';

const ID = /^(?=.*[A-Za-z])\w[\w-]{0,63}$/;

/** A Segment id, such as `9aQ1Lj62S4bomZKLF4DPqW`: letters, digits, `_` and `-`. */
export const segmentId: FieldReader<string> = {
  name: 'segmentId',
  schema: { type: 'string', pattern: ID.source },
  read: (raw) => (typeof raw === 'string' && ID.test(raw) ? raw : null),
};
