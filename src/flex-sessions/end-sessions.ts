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
 * Ends the sessions of workers who were idle when last looked at, one after the other: sets their
 * activity, upon which the plugin logs them out.
 *
 * @yields Each worker with what became of it; once more where a task came in with the change, and
 *   the activity from before was put back.
 * @throws {ApiTaskError} The worker that came last may still be logged off.
 */
export async function* endSessions(
  api: TwilioApi,
  workspaceSid: string,
  workers: readonly Worker[],
  how: SessionEnd,
): AsyncGenerator<readonly [Worker, EndOutcome], void, void> {
  for (const worker of workers) {
    const outcome = await during('end_session', endSession(api, workspaceSid, worker, how));
    yield [worker, outcome];
    if (outcome !== 'ended') continue;
    const isBack = await during('end_session', putBackForTask(api, workspaceSid, worker));
    if (isBack) yield [worker, 'changed'];
  }
}

/**
 * Never ends the session of one who has a task, or had one since: the worker is read again together
 * with its version, to which the change is bound, and its events and reservations are read again
 * before. TaskRouter is not told to reject pending reservations.
 */
async function endSession(
  api: TwilioApi,
  workspaceSid: string,
  { sid, activitySid: before, changedAt }: Worker,
  { activitySid, idleSince }: SessionEnd,
): Promise<EndOutcome> {
  const url = workerUrl(workspaceSid, sid);
  try {
    const { resource, tag } = await api.getTagged(url);
    const now = workerOf(resource);
    if (now.activitySid !== before || now.changedAt !== changedAt) return 'changed';
    if (await hasActed(api, workspaceSid, sid, idleSince)) return 'changed';
    if (await hasTask(api, workspaceSid, sid)) return 'changed';
    const after = workerOf(await api.post(url, { ActivitySid: activitySid }, tag));
    return after.activitySid === activitySid ? 'ended' : 'refused';
  } catch (error) {
    const outcome = error instanceof ApiError ? OUTCOME_OF_STATUS.get(error.status) : undefined;
    if (outcome === undefined) throw error;
    return outcome;
  }
}

/** Puts the activity from before back, where a task came in with the change; whether it did. */
async function putBackForTask(
  api: TwilioApi,
  workspaceSid: string,
  { sid, activitySid: before }: Worker,
): Promise<boolean> {
  if (!(await hasTask(api, workspaceSid, sid))) return false;
  await api.post(workerUrl(workspaceSid, sid), { ActivitySid: before });
  return true;
}
