import { during } from '../configure/api-task';
import { ApiError } from '../twilio-api/api-error';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { hasTask, type Worker, workerOf, workerUrl } from './workers';

/**
 * What became of somebody idle: set to the activity of those who are logged off; left alone, because
 * the worker has done something, has a task, or is gone; or TaskRouter did not take the change.
 */
export type EndOutcome = 'ended' | 'changed' | 'refused';

/** 412: there is a newer version than the one that was read. */
const OUTCOME_OF_STATUS: ReadonlyMap<number | undefined, EndOutcome> = new Map([
  [400, 'refused'],
  [404, 'changed'],
  [409, 'refused'],
  [412, 'changed'],
]);

/**
 * Sets the activity of a worker who was idle when last looked at; the plugin sees it, and logs out.
 *
 * Never of one who has a task: the worker is read again together with its version, to which the
 * change is bound; its reservations are read again before; and where a task came in between all the
 * same, the activity is put back. TaskRouter is not told to reject pending reservations.
 *
 * @param activitySid Of those who are logged off.
 * @throws {ApiTaskError}
 */
export async function endSession(
  api: TwilioApi,
  workspaceSid: string,
  worker: Worker,
  activitySid: string,
): Promise<EndOutcome> {
  const url = workerUrl(workspaceSid, worker.sid);
  const end = async (): Promise<EndOutcome> => {
    const { resource, tag } = await api.getTagged(url);
    const { activitySid: before, changedAt } = workerOf(resource);
    if (before !== worker.activitySid || changedAt !== worker.changedAt) return 'changed';
    if (await hasTask(api, workspaceSid, worker.sid)) return 'changed';

    const after = workerOf(await api.post(url, { ActivitySid: activitySid }, tag));
    if (await hasTask(api, workspaceSid, worker.sid)) {
      await api.post(url, { ActivitySid: before });
      return 'changed';
    }
    return after.activitySid === activitySid ? 'ended' : 'refused';
  };
  return await during('end_session', end().catch(outcomeOfRefusal));
}

function outcomeOfRefusal(error: unknown): EndOutcome {
  const outcome = error instanceof ApiError ? OUTCOME_OF_STATUS.get(error.status) : undefined;
  if (outcome === undefined) throw error;
  return outcome;
}
