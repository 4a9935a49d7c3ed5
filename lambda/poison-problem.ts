import type { RecordProblem } from '../src/streams/record-problem';

/**
 * Why something in a record is neither an event nor to be ignored; `internal_error` is a fault of
 * ours.
 */
export type PoisonProblem = RecordProblem | 'internal_error';
