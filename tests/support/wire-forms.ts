import { type EventFieldName, LISTED_FIELDS } from '../../src/taskrouter/event-fields';
import { sidOf } from './sids';

/** An event before it is put on the wire: TaskRouter's fields in snake_case, as text. */
export interface EventSketch {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly fields: Readonly<Partial<Record<EventFieldName, string>>>;
  readonly taskAttributes?: string;
}

export const SKETCH: EventSketch = {
  id: sidOf('EV'),
  time: Date.parse('2026-11-22T00:00:00.123Z'),
  fields: {
    event_type: 'task.created',
    account_sid: sidOf('AC'),
    workspace_sid: sidOf('WS'),
    resource_type: 'task',
    resource_sid: sidOf('WT'),
    task_sid: sidOf('WT'),
    task_age: '12',
  },
  taskAttributes: '{"direction":"inbound","from":"+15555550123"}',
};

/** `task_queue_sid` → `TaskQueueSid` */
export function pascalCase(name: string): string {
  return name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** The event callback's form fields. */
export function asCallback({ id, time, fields, taskAttributes }: EventSketch) {
  return {
    Sid: id,
    Timestamp: String(Math.floor(time / 1000)),
    TimestampMs: String(time),
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [pascalCase(name), value])),
    ...(taskAttributes === undefined ? {} : { TaskAttributes: taskAttributes }),
  };
}

const ENVELOPE: ReadonlySet<string> = new Set([
  'event_type',
  'account_sid',
  'workspace_sid',
  'resource_type',
  'resource_sid',
]);

/** The REST Events resource. */
export function asRestResource({ id, time, fields, taskAttributes }: EventSketch) {
  const entries = Object.entries(fields);
  return {
    sid: id,
    ...Object.fromEntries(entries.filter(([name]) => ENVELOPE.has(name))),
    event_date: `${new Date(time).toISOString().slice(0, 19)}Z`,
    event_date_ms: time,
    description: 'Task created',
    source: 'twilio',
    source_ip_address: '127.0.0.1',
    actor_sid: fields.account_sid,
    actor_type: 'account',
    actor_url: 'https://api.twilio.com/',
    resource_url: 'https://taskrouter.twilio.com/',
    url: 'https://taskrouter.twilio.com/',
    event_data: {
      ...Object.fromEntries(entries.filter(([name]) => !ENVELOPE.has(name))),
      ...(taskAttributes === undefined ? {} : { task_attributes: taskAttributes }),
    },
  };
}

const NUMBERS =
  /^(?:task_(?:age|priority|version)|.*_(?:version|ms|channel_\w*capacity|count|previous_activity))$/;

/** The CloudEvent of Event Streams, in which numbers are numbers. */
export function asCloudEvent({ id, time, fields, taskAttributes }: EventSketch) {
  const { event_type, ...rest } = fields;
  const timestamp = new Date(time).toISOString();
  return {
    specversion: '1.0',
    type: `com.twilio.taskrouter.${event_type}`,
    source: `/v1/Workspaces/${fields.workspace_sid}`,
    id,
    dataschema: 'https://events-schemas.twilio.com/TaskRouter.WDSEvent/4',
    datacontenttype: 'application/json',
    time: timestamp,
    data: {
      sid: id,
      name: event_type,
      account_sid: fields.account_sid,
      account_friendly_name: 'Example Clinic',
      timestamp,
      publisher_metadata: {},
      payload: {
        sid: id,
        eventtype: event_type,
        timestamp,
        ...Object.fromEntries(
          Object.entries(rest).map(([name, value]) => [
            name,
            NUMBERS.test(name) ? Number(value) : value,
          ]),
        ),
        ...(taskAttributes === undefined ? {} : { task_attributes: taskAttributes }),
      },
    },
  };
}

export const WIRE_FORMS = {
  'event callback': asCallback,
  'REST Events resource': asRestResource,
  'Event Streams CloudEvent': asCloudEvent,
} as const;

/** A right value for every field that an event can have. */
export const EVERY_FIELD: Readonly<Record<EventFieldName, string>> = Object.fromEntries(
  LISTED_FIELDS.map(({ name }) => [name, rightValue(name)]),
) as Record<EventFieldName, string>;

function rightValue(name: EventFieldName): string {
  const prefixes: Readonly<Record<string, string>> = {
    account: 'AC',
    workspace: 'WS',
    resource: 'WT',
    operating_unit: 'OU',
    task: 'WT',
    task_queue: 'WQ',
    task_channel: 'TC',
    workflow: 'WW',
    reservation: 'WR',
    worker: 'WK',
    worker_activity: 'WA',
    worker_previous_activity: 'WA',
    activity: 'WA',
  };
  if (name.endsWith('_sid')) return sidOf(prefixes[name.slice(0, -4)] ?? '');
  if (name === 'event_type') return 'task.completed';
  if (name === 'resource_type') return 'task';
  if (name === 'task_assignment_status') return 'completed';
  if (name === 'task_channel_unique_name') return 'voice';
  if (name.endsWith('reason')) return 'resolved';
  if (name.endsWith('_name')) return 'Billing';
  if (/_date$|_date_created$|start_time$/.test(name)) return '2026-11-21T23:59:48.000Z';
  if (/available$|routing$|ignore_capacity$/.test(name)) return 'true';
  return '7';
}
