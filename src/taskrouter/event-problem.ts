/**
 * Why something is not read as a TaskRouter event. Each says what is missing, and nothing of the
 * content.
 */
export const EVENT_PROBLEMS = {
  not_an_event: 'not a TaskRouter event',
  no_sid: 'the event has no SID',
  no_type: 'the event has no type',
  no_account_sid: 'the event has no account SID',
  no_workspace_sid: 'the event has no workspace SID',
} as const;

export type EventProblem = keyof typeof EVENT_PROBLEMS;
