import { ApiError } from '../twilio-api/api-error';
import { during } from '../twilio-api/api-task';
import type { TaggedResource } from '../twilio-api/rest-client';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { hasActed, hasTask, type Worker, workerOf, workerUrl } from './workers';

/**
 * What became of an idle worker: logged off; left alone, because the worker has done something, has
 * a task, or is gone; the change refused by TaskRouter; or unknown, because the call failed.
 */
export type EndOutcome = 'ended' | 'changed' | 'refused' | 'unknown';

export interface SessionEnd {
  /** The activity of logged-off workers. */
  readonly activitySid: string;
  /** Since when the worker has done nothing, in milliseconds since the epoch. */
  readonly idleSince: number;
}

/** 404: the worker is gone. 412: the worker has changed since it was read. */
const OUTCOME_OF_STATUS: ReadonlyMap<number | undefined, EndOutcome> = new Map([
  [400, 'refused'],
  [404, 'changed'],
  [409, 'refused'],
  [412, 'changed'],
]);

/**
 * Ends the sessions of workers who were idle when last checked, one by one: sets their activity,
 * upon which the plugin logs them out.
 *
 * @yields Each worker's outcome: `unknown` before the change is requested, then the result; again
 *   if a task came in with the change and the earlier activity was restored.
 * @throws {ApiTaskError} The last yielded outcome remains valid.
 */
export async function* endSessions(
  api: TwilioApi,
  workspaceSid: string,
  workers: readonly Worker[],
  how: SessionEnd,
): AsyncGenerator<readonly [Worker, EndOutcome], void, void> {
  for (const worker of workers) {
    const idle = await during('end_session', stillIdle(api, workspaceSid, worker, how.idleSince));
    if (idle === undefined) {
      yield [worker, 'changed'];
      continue;
    }
    yield [worker, 'unknown'];
    const change = endSession(api, workerUrl(workspaceSid, worker.sid), how.activitySid, idle.tag);
    const outcome = await during('end_session', change);
    yield [worker, outcome];
    if (outcome !== 'ended') continue;
    const isBack = await during('end_session', putBackForTask(api, workspaceSid, worker));
    if (isBack) yield [worker, 'changed'];
  }
}

/**
 * Reads a worker again, so that nobody who has a task, or had one since, is logged off: the worker
 * with its version, on which the change is conditional, then its events and reservations.
 * TaskRouter is not told to reject pending reservations.
 *
 * @returns The worker as it is now; nothing when it is no longer idle, or gone.
 */
async function stillIdle(
  api: TwilioApi,
  workspaceSid: string,
  { sid, activitySid, changedAt }: Worker,
  idleSince: number,
): Promise<TaggedResource | undefined> {
  try {
    const read = await api.getTagged(workerUrl(workspaceSid, sid));
    const now = workerOf(read.resource);
    if (now.activitySid !== activitySid || now.changedAt !== changedAt) return undefined;
    if (await hasActed(api, workspaceSid, sid, idleSince)) return undefined;
    return (await hasTask(api, workspaceSid, sid)) ? undefined : read;
  } catch (error) {
    if (error instanceof ApiError && error.failure === 'not_found') return undefined;
    throw error;
  }
}

async function endSession(
  api: TwilioApi,
  url: URL,
  activitySid: string,
  tag: string | undefined,
): Promise<EndOutcome> {
  try {
    const after = workerOf(await api.post(url, { ActivitySid: activitySid }, tag));
    return after.activitySid === activitySid ? 'ended' : 'refused';
  } catch (error) {
    const outcome = error instanceof ApiError ? OUTCOME_OF_STATUS.get(error.status) : undefined;
    if (outcome === undefined) throw error;
    return outcome;
  }
}

/** Restores the earlier activity if a task came in with the change; returns whether it did. */
async function putBackForTask(
  api: TwilioApi,
  workspaceSid: string,
  { sid, activitySid: before }: Worker,
): Promise<boolean> {
  if (!(await hasTask(api, workspaceSid, sid))) return false;
  await api.post(workerUrl(workspaceSid, sid), { ActivitySid: before });
  return true;
}
