import { ApiError } from './api-error';

/** What a call to Twilio's API is meant to do. */
export type ApiTask =
  | 'list_workspaces'
  | 'read_workspace'
  | 'update_workspace'
  | 'find_deployment'
  | 'read_streams'
  | 'change_streams'
  | 'read_log'
  | 'read_flex'
  | 'update_flex'
  | 'read_activities'
  | 'create_activity'
  | 'read_workers'
  | 'end_session';

/** A call to Twilio's API failed in a task. */
export class ApiTaskError extends Error {
  override readonly name = 'ApiTaskError';

  readonly task: ApiTask;
  readonly reason: ApiError;

  constructor(task: ApiTask, reason: ApiError) {
    super(`${task}: ${reason.message}`);
    this.task = task;
    this.reason = reason;
  }
}

/** @throws {ApiTaskError} when the call ends in an {@link ApiError}. */
export async function during<Answer>(task: ApiTask, call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof ApiError ? new ApiTaskError(task, error) : error;
  }
}
