import pLimit from 'p-limit';
import { ApiError } from '../twilio-api/api-error';
import { during } from '../twilio-api/api-task';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { hasActed, hasTask, listWorkers, type Worker, workersUrl } from './workers';

/** How many workers are checked concurrently. */
const AT_ONCE = 8;

export interface IdleQuestion {
  readonly workspaceSid: string;
  /** The activities of workers who are not signed in. */
  readonly signedOut: readonly string[];
  readonly idleMs: number;
}

export interface IdleAnswer {
  /** Twilio's time, in milliseconds since the epoch. */
  readonly checkedAt: number;
  /** How many workers there are. */
  readonly workers: number;
  /** The oldest status comes first. */
  readonly idle: readonly Worker[];
}

/**
 * Finds workers who have done nothing that TaskRouter knows of for a while: no change of status, no
 * task now, and none accepted, refused or finished in this time.
 *
 * The status alone is not enough: an agent who takes call after call is `Available` all day.
 *
 * @throws {ApiTaskError}
 */
export async function findIdleWorkers(api: TwilioApi, question: IdleQuestion): Promise<IdleAnswer> {
  return await during('read_workers', find(api, question));
}

async function find(
  api: TwilioApi,
  { workspaceSid, signedOut, idleMs }: IdleQuestion,
): Promise<IdleAnswer> {
  // If this machine's clock were fast, it would end the sessions of agents at work.
  const checkedAt = (await api.timeAt(workersUrl(workspaceSid, '1'))) ?? Date.now();
  const workers = await listWorkers(api, workspaceSid);
  const latest = checkedAt - idleMs;
  const quiet = workers.filter(
    ({ activitySid, changedAt }) => changedAt <= latest && !signedOut.includes(activitySid),
  );
  const isIdle = async ({ sid }: Worker) =>
    !(await hasTask(api, workspaceSid, sid)) && !(await hasActed(api, workspaceSid, sid, latest));
  const idle = await pLimit(AT_ONCE).map(quiet, async (worker) =>
    (await isIdle(worker).catch(falseIfGone)) ? [worker] : [],
  );
  return {
    checkedAt,
    workers: workers.length,
    idle: idle.flat().sort((a, b) => a.changedAt - b.changedAt),
  };
}

/** A worker may be deleted while others are checked. */
function falseIfGone(error: unknown): false {
  if (error instanceof ApiError && error.failure === 'not_found') return false;
  throw error;
}
