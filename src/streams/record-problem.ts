import { EVENT_PROBLEMS } from '../taskrouter/event-problem';

/** Why a record is unreadable. Each says what is wrong, and nothing of what was there. */
export const RECORD_PROBLEMS = {
  ...EVENT_PROBLEMS,
  not_json: 'not JSON',
  not_utf8: 'not UTF-8',
  too_long: 'too long to be an event',
  cut_off: 'cut off',
} as const;

export type RecordProblem = keyof typeof RECORD_PROBLEMS;
