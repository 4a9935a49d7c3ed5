import { ApiError } from '../twilio-api/api-error';
import { during } from '../twilio-api/api-task';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { hasActed, hasTask, type Worker, workerOf, workerUrl } from './workers';

/**
 * What became of somebody idle: set to the activity of those who are logged off; left alone,
 * because the worker has done something, has a task, or is gone; or TaskRouter did not take the
 * change.
 */
export type EndOutcome = 'ended' | 'changed' | 'refused';

export interface SessionEnd {
  /** The activity of those who are logged off. */
  readonly activitySid: string;
  /** From when on the worker has done nothing, in milliseconds since the epoch. */
  readonly idleSince: number;
}

/** 404: the worker is gone. 412: there is a newer version than the one that was read. */
const OUTCOME_OF_STATUS: ReadonlyMap<number | undefined, EndOutcome> = new Map([
  [400, 'refused'],
  [404, 'changed'],
  [409, 'refused'],
  [412, 'changed'],
]);

/**
 * Sets the activity of a worker who was idle when last looked at; the plugin sees it, and logs out.
 *
 * Never of one who has a task, or had one since: the worker is read again together with its
 * version, to which the change is bound, and its events and reservations are read again before.
 * TaskRouter is not told to reject pending reservations. {@link putBackForTask} is for a task that
 * came in with the change.
 *
 * @throws {ApiTaskError}
 */
export async function endSession(
  api: TwilioApi,
  workspaceSid: string,
  { sid, activitySid: before, changedAt }: Worker,
  { activitySid, idleSince }: SessionEnd,
): Promise<EndOutcome> {
  const url = workerUrl(workspaceSid, sid);
  return await during('end_session', setLoggedOff().catch(outcomeOfRefusal));

  async function setLoggedOff(): Promise<EndOutcome> {
    const { resource, tag } = await api.getTagged(url);
    const now = workerOf(resource);
    if (now.activitySid !== before || now.changedAt !== changedAt) return 'changed';
    if (await hasActed(api, workspaceSid, sid, idleSince)) return 'changed';
    if (await hasTask(api, workspaceSid, sid)) return 'changed';
    const after = workerOf(await api.post(url, { ActivitySid: activitySid }, tag));
    return after.activitySid === activitySid ? 'ended' : 'refused';
  }
}

/**
 * Puts the activity back that a worker had before {@link endSession}, where a task came in with the
 * change.
 *
 * @returns Whether it was put back.
 * @throws {ApiTaskError} Then the worker is still logged off.
 */
export async function putBackForTask(
  api: TwilioApi,
  workspaceSid: string,
  { sid, activitySid: before }: Worker,
): Promise<boolean> {
  return await during('end_session', putBack());

  async function putBack(): Promise<boolean> {
    if (!(await hasTask(api, workspaceSid, sid))) return false;
    await api.post(workerUrl(workspaceSid, sid), { ActivitySid: before });
    return true;
  }
}

function outcomeOfRefusal(error: unknown): EndOutcome {
  const outcome = error instanceof ApiError ? OUTCOME_OF_STATUS.get(error.status) : undefined;
  if (outcome === undefined) throw error;
  return outcome;
}
