import { ApiError } from './api-error';

/** What Twilio's API is asked for. */
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

/** Twilio's API did not do what it was asked for. */
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

/** @throws {ApiTaskError} where the call ends in an {@link ApiError}. */
export async function during<Answer>(task: ApiTask, call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof ApiError ? new ApiTaskError(task, error) : error;
  }
}
