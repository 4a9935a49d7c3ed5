import { EVENT_PROBLEMS } from '../taskrouter/event-problem';

/** Why a record is unreadable. Each says what is wrong, and nothing of the content. */
export const RECORD_PROBLEMS = {
  ...EVENT_PROBLEMS,
  not_json: 'not JSON',
  /** Not JSON, but a JSON object after other text, as in many logs. */
  prefixed: 'not JSON',
  /** Not JSON, but comma-separated values or similar. */
  csv: 'not JSON',
  not_utf8: 'not UTF-8',
  /** Not UTF-8, but UTF-16, by its first bytes. */
  utf_16: 'not UTF-8',
  /** Not UTF-8, but compressed by something other than gzip, by its first bytes. */
  compressed: 'not UTF-8',
  too_long: 'too long to be an event',
  cut_off: 'cut off',
  damaged_gzip: 'the compressed data is damaged, or ends too early',
} as const;

export type RecordProblem = keyof typeof RECORD_PROBLEMS;
