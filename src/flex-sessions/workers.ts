import { ownValue, ownValues, type PlainObject } from '../json/plain-object';
import { ApiError } from '../twilio-api/api-error';
import { isFullPage } from '../twilio-api/is-full-page';
import { isSid } from '../twilio-api/is-sid';
import { listAll } from '../twilio-api/list-all';
import { listPages } from '../twilio-api/list-pages';
import { readPages } from '../twilio-api/read-pages';
import type { TwilioApi } from '../twilio-api/twilio-api';

/** The fields read of workers, reservations and events. No names and no attributes. */
export const WORKER_FIELDS = {
  worker: ['sid', 'activity_sid', 'available', 'date_status_changed', 'date_created'],
  reservation: ['reservation_status'],
  event: ['event_type'],
} as const;

/** Somebody who may be signed in to Flex. */
export interface Worker {
  readonly sid: string;
  readonly activitySid: string;
  /** Whether the worker's activity gets tasks. */
  readonly available: boolean;
  /** When the activity was set or the worker created, in milliseconds since the epoch. */
  readonly changedAt: number;
}

/** The statuses of a reservation with which a worker has, or is offered, a task. */
const OPEN = ['pending', 'accepted', 'wrapping'];

/**
 * Events that a worker caused, or the end of a call that the worker was in. `reservation.timeout`
 * proves the opposite.
 *
 * Source: Twilio docs, "TaskRouter events reference".
 */
const ACTS = [
  'reservation.accepted',
  'reservation.rejected',
  'reservation.wrapup',
  'reservation.completed',
];

const PAGE_SIZE = '1000';

/** The workers of a workspace. @throws {ApiError} */
export async function listWorkers(
  api: TwilioApi,
  workspaceSid: string,
): Promise<readonly Worker[]> {
  return (await listAll(api, workersUrl(workspaceSid), 'workers')).map(workerOf);
}

/** The URL that lists the workers of a workspace. */
export function workersUrl(workspaceSid: string, pageSize = PAGE_SIZE): URL {
  return below(workspaceSid, 'Workers', { PageSize: pageSize });
}

export function workerUrl(workspaceSid: string, sid: string): URL {
  return below(workspaceSid, `Workers/${sid}`);
}

/** Whether a worker has, or is offered, a task. @throws {ApiError} */
export async function hasTask(api: TwilioApi, workspaceSid: string, sid: string): Promise<boolean> {
  const url = below(workspaceSid, `Workers/${sid}/Reservations`, { PageSize: PAGE_SIZE });
  for await (const page of listPages(api, url, 'reservations')) {
    const statuses = page.map((each) => ownValue(each, WORKER_FIELDS.reservation[0]));
    if (statuses.some((status) => OPEN.some((open) => open === status))) return true;
  }
  return false;
}

/**
 * Whether a worker did something with a task since a moment, according to TaskRouter's events, or
 * may have: their pages are not always linked (`reconcile`), so a full last page may hide it. Only
 * the types of events are read.
 *
 * @throws {ApiError}
 */
export async function hasActed(
  api: TwilioApi,
  workspaceSid: string,
  sid: string,
  since: number,
): Promise<boolean> {
  const StartDate = new Date(since).toISOString().replace(/\.\d+/, '');
  const url = below(workspaceSid, 'Events', { WorkerSid: sid, StartDate, PageSize: PAGE_SIZE });
  let isLastFull = false;
  for await (const page of readPages(api, url, 'events')) {
    const types = page.items.map((each) => ownValue(each, WORKER_FIELDS.event[0]));
    if (types.some((type) => ACTS.some((act) => act === type))) return true;
    isLastFull = isFullPage(page, Number(PAGE_SIZE));
  }
  return isLastFull;
}

/** @throws {ApiError} for anything but a worker. */
export function workerOf(answer: PlainObject): Worker {
  const {
    sid,
    activity_sid: activitySid,
    available,
    date_status_changed: changed,
    date_created: created,
  } = ownValues(answer, WORKER_FIELDS.worker);
  const changedAt = Date.parse(String(changed ?? created));
  if (
    typeof sid !== 'string' ||
    !isSid(sid, 'WK') ||
    typeof activitySid !== 'string' ||
    !isSid(activitySid, 'WA') ||
    typeof available !== 'boolean' ||
    Number.isNaN(changedAt)
  ) {
    throw new ApiError('invalid_answer');
  }
  return { sid, activitySid, available, changedAt };
}

function below(
  workspaceSid: string,
  path: string,
  query: Readonly<Record<string, string>> = {},
): URL {
  const url = new URL(`https://taskrouter.twilio.com/v1/Workspaces/${workspaceSid}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
