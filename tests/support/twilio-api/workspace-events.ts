import { asRestResource, type EventSketch } from '../events/wire-forms';
import { sidOf } from '../sids';
import type { ApiAnswer, ApiRequest, ApiResources } from './api-stand-in';

export const EVENTS_OPERATION = 'GET taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}/Events';
export const WORKSPACE = sidOf('WS');

const TYPES = ['task.created', 'task.updated', 'reservation.accepted', 'worker.activity.update'];

/** A different event for each number, with values that must not get out. */
export function sketchOf(nth: number, time: number): EventSketch {
  return {
    id: sidOf('EV', nth),
    time,
    fields: {
      event_type: TYPES[nth % TYPES.length] ?? '',
      account_sid: sidOf('AC'),
      workspace_sid: WORKSPACE,
      resource_type: 'task',
      resource_sid: sidOf('WT', nth),
      task_sid: sidOf('WT', nth),
      task_age: String(nth),
      task_queue_name: 'Billing',
    },
    taskAttributes: JSON.stringify({
      direction: 'inbound',
      name: 'Alex Example',
      conversations: { talk_time: nth, outcome: nth % 3 === 0 ? 'call 555-555-0123' : 'resolved' },
    }),
  };
}

/** This many events, evenly over a time span, in order. */
export function sketches(count: number, from: number, until: number): readonly EventSketch[] {
  const step = (until - from) / count;
  return Array.from({ length: count }, (_, nth) => sketchOf(nth, Math.floor(from + nth * step)));
}

export interface WorkspaceEventsOptions {
  /** TaskRouter's time for an event. @default the event's own */
  readonly listedAt?: (sketch: EventSketch) => number;
  /** The maximum page length, whatever is requested. */
  readonly maxPageSize?: number;
  /** Whether a page leads to the next one. */
  readonly linked?: boolean;
  /** The maximum number of pages. @default no limit */
  readonly maxPages?: number;
  /** TaskRouter's clock. @default that of this machine */
  readonly clock?: number;
}

/** The workspace's events; a request gets those between its dates. */
export function workspaceEvents(
  events: readonly EventSketch[],
  {
    listedAt = ({ time }) => time,
    maxPageSize = 1_000,
    linked = true,
    maxPages = Number.POSITIVE_INFINITY,
    clock,
  }: WorkspaceEventsOptions = {},
): ApiResources {
  const listed = events.map((sketch) => ({ at: listedAt(sketch), sketch }));
  return {
    [EVENTS_OPERATION]: ({ query, url }: ApiRequest): ApiAnswer => {
      const start = Date.parse(query.get('StartDate') ?? '');
      const end = Date.parse(query.get('EndDate') ?? '');
      const found = listed.filter(({ at }) => at >= start && at <= end);
      const size = Math.min(maxPageSize, Number(query.get('PageSize') ?? 50));
      const page = Number(query.get('Page') ?? 0);
      const next = new URL(url);
      next.searchParams.set('Page', String(page + 1));
      next.searchParams.set('PageToken', `PT${page + 1}`);
      const more = linked && page + 1 < maxPages && (page + 1) * size < found.length;
      return {
        headers: clock === undefined ? {} : { date: new Date(clock).toUTCString() },
        body: {
          events: found
            .slice(page * size, (page + 1) * size)
            .map(({ sketch }) => asRestResource(sketch)),
          meta: { key: 'events', page, page_size: size, next_page_url: more ? next.href : null },
        },
      };
    },
  };
}
