import { isPlainObject, type PlainObject } from '../../../src/json/plain-object';
import { sidOf } from '../sids';
import type { ApiAnswer, ApiResources } from './api-stand-in';

export interface HeldActivity {
  readonly sid: string;
  readonly friendly_name: string;
  readonly available: boolean;
}

export interface HeldWorker {
  readonly sid: string;
  activity: HeldActivity;
  /** In milliseconds since the epoch. */
  changedAt: number;
  /** The statuses of its reservations. */
  reservations: string[];
  /** Types of its own events, and when they happened. */
  readonly events: readonly (readonly [type: string, at: number])[];
  version: number;
  /** The status was never changed. */
  isNew: boolean;
}

/** Flex of an account, with its one workspace. */
export interface FlexAccount {
  configuration: PlainObject;
  readonly activities: HeldActivity[];
  readonly workers: HeldWorker[];
  /** The account and the credentials that may change the configuration. */
  readonly accountSid: string;
  /** What happens to a worker right before its change. */
  beforeChange: (worker: HeldWorker) => void;
  /** The same right after it. */
  afterChange: (worker: HeldWorker) => void;
  readonly addActivity: (name: string, available: boolean) => HeldActivity;
  readonly addWorker: (
    activity: HeldActivity,
    changedAt: number,
    more?: Partial<Pick<HeldWorker, 'reservations' | 'events'>>,
  ) => HeldWorker;
  readonly resources: ApiResources;
}

const FLEX_WORKSPACE = sidOf('WS', 'flex');

const NOT_FOUND: ApiAnswer = { status: 404, body: { code: 20404, message: 'no', status: 404 } };
const refused = (status: number): ApiAnswer => ({
  status,
  body: { code: 20001, message: 'canary of a name', status },
});

const WORKSPACE = 'taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}';
const CONFIGURATION = 'flex-api.twilio.com/v1/Configuration';

/**
 * Flex and its TaskRouter workspace, which behave as Twilio documents it: a property of
 * the configuration that is sent replaces what was there, the body names the account, and a worker
 * with a pending reservation keeps its activity unless the caller asks to reject it.
 */
export function flexAccount(accountSid: string): FlexAccount {
  const account: FlexAccount = {
    configuration: { account_sid: accountSid, taskrouter_workspace_sid: FLEX_WORKSPACE },
    activities: [],
    workers: [],
    accountSid,
    beforeChange: () => undefined,
    afterChange: () => undefined,
    addActivity: (friendly_name, available) => {
      const activity = { sid: sidOf('WA', friendly_name), friendly_name, available };
      account.activities.push(activity);
      return activity;
    },
    addWorker: (activity, changedAt, { reservations = [], events = [] } = {}) => {
      const sid = sidOf('WK', account.workers.length);
      const worker = { sid, activity, changedAt, reservations, events, version: 1, isNew: false };
      account.workers.push(worker);
      return worker;
    },
    get resources() {
      return resources;
    },
  };
  const workerOf = (sid = '') => account.workers.find((each) => each.sid === sid);

  const resources: ApiResources = {
    [`GET ${CONFIGURATION}`]: () => ({ body: account.configuration }),
    [`POST ${CONFIGURATION}`]: ({ json }) => {
      if (!isPlainObject(json) || json['account_sid'] !== accountSid) return refused(400);
      account.configuration = { ...account.configuration, ...json };
      return { body: account.configuration };
    },
    [`GET ${WORKSPACE}/Activities`]: () => ({ key: 'activities', list: account.activities }),
    [`POST ${WORKSPACE}/Activities`]: ({ form }) => {
      const name = form.get('FriendlyName') ?? '';
      if (account.activities.some(({ friendly_name }) => friendly_name === name)) {
        return refused(400);
      }
      return { status: 201, body: account.addActivity(name, form.get('Available') === 'true') };
    },
    [`GET ${WORKSPACE}/Workers`]: () => ({
      key: 'workers',
      list: account.workers.map(resourceOf),
    }),
    [`GET ${WORKSPACE}/Workers/{Sid}`]: ({ pathParameters: [, sid] }) => {
      const worker = workerOf(sid);
      if (worker === undefined) return NOT_FOUND;
      return { body: resourceOf(worker), headers: { etag: `"${worker.version}"` } };
    },
    [`POST ${WORKSPACE}/Workers/{Sid}`]: ({ pathParameters: [, sid], form, ifMatch }) => {
      const worker = workerOf(sid);
      if (worker === undefined) return NOT_FOUND;
      account.beforeChange(worker);
      if (ifMatch !== undefined && ifMatch !== `"${worker.version}"`) return refused(412);
      const activity = account.activities.find((each) => each.sid === form.get('ActivitySid'));
      if (activity === undefined || worker.reservations.includes('pending')) return refused(400);
      Object.assign(worker, { activity, version: worker.version + 1 });
      account.afterChange(worker);
      return { body: resourceOf(worker) };
    },
    [`GET ${WORKSPACE}/Workers/{WorkerSid}/Reservations`]: ({ pathParameters: [, sid] }) => ({
      key: 'reservations',
      list: (workerOf(sid)?.reservations ?? []).map((reservation_status, nth) => ({
        sid: sidOf('WR', nth),
        reservation_status,
        worker_name: 'canary of a name',
      })),
    }),
    [`GET ${WORKSPACE}/Events`]: ({ query }) => ({
      key: 'events',
      list: (workerOf(query.get('WorkerSid') ?? '')?.events ?? [])
        .filter(([, at]) => at >= Date.parse(query.get('StartDate') ?? ''))
        .map(([event_type, at], nth) => ({
          sid: sidOf('EV', nth),
          event_type,
          event_date_ms: at,
          event_data: { worker_name: 'canary of a name' },
        })),
    }),
  };
  return account;
}

function resourceOf({ sid, activity, changedAt, isNew }: HeldWorker): object {
  const changed = new Date(changedAt).toISOString();
  return {
    sid,
    friendly_name: 'canary of a name',
    activity_sid: activity.sid,
    activity_name: activity.friendly_name,
    available: activity.available,
    date_created: isNew ? changed : '2026-01-01T00:00:00Z',
    date_status_changed: isNew ? null : changed,
  };
}
