import type { RecordProblem } from '../src/streams/record-problem';

/** Why part of a record is neither an event nor ignorable; `internal_error` is a bug. */
export type PoisonProblem = RecordProblem | 'internal_error';
