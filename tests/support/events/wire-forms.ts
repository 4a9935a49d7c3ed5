import {
  type EventFieldName,
  type FieldFormat,
  LISTED_FIELDS,
} from '../../../src/taskrouter/event-fields';
import { sidOf } from '../sids';

/** An event before it is put on the wire: TaskRouter's fields in snake_case. */
export interface EventSketch {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly fields: Readonly<Partial<Record<EventFieldName, string | number | boolean>>>;
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
    ...Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [pascalCase(name), String(value)]),
    ),
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
  const entries = Object.entries(fields).map(([name, value]) => [name, String(value)] as const);
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

const FORMATS = new Map<string, FieldFormat>(
  LISTED_FIELDS.map(({ name, format }) => [name, format]),
);

/**
 * A field's value in Event Streams: numbers as numbers, and most booleans as booleans.
 */
function typed(name: string, text: string | number | boolean): unknown {
  if (typeof text !== 'string') return text;
  switch (FORMATS.get(name)?.kind) {
    case 'count':
    case 'decimal':
    case 'milliseconds':
    case 'priority':
      return Number(text);
    case 'boolean':
      // In a public table of these events it is a number.
      if (text !== 'true' && text !== 'false') return text;
      return name === 'worker_channel_available' ? Number(text === 'true') : text === 'true';
    default:
      return text;
  }
}

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
          Object.entries(rest).map(([name, value]) => [name, typed(name, value)]),
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

const renamed = (object: object, rename: (name: string) => string) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [rename(name), value]));

function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** The same forms in the notation of quickstarts, archives and Twilio's own tools. */
export const ARCHIVED_FORMS = {
  'CloudEvent whose data is text': (sketch: EventSketch) => {
    const event = asCloudEvent(sketch);
    return { ...event, data: JSON.stringify(event.data) };
  },
  'CloudEvent whose payload is text': (sketch: EventSketch) => {
    const { data, ...event } = asCloudEvent(sketch);
    return { ...event, data: { ...data, payload: JSON.stringify(data.payload) } };
  },
  'data of a CloudEvent': (sketch: EventSketch) => asCloudEvent(sketch).data,
  'payload of a CloudEvent': (sketch: EventSketch) => asCloudEvent(sketch).data.payload,
  "object of Twilio's library": (sketch: EventSketch) => renamed(asRestResource(sketch), camelCase),
  'REST Events resource whose event_data is text': (sketch: EventSketch) => {
    const resource = asRestResource(sketch);
    return { ...resource, event_data: JSON.stringify(resource.event_data) };
  },
  'row with columns in small letters': (sketch: EventSketch) =>
    renamed(asCallback(sketch), (name) => name.toLowerCase()),
  'row with columns in capitals': (sketch: EventSketch) =>
    renamed(asCloudEvent(sketch), (name) => name.toUpperCase()),
} as const;

/** A valid value for every field that an event can have. */
export const EVERY_FIELD: Readonly<Record<EventFieldName, string>> = Object.fromEntries(
  LISTED_FIELDS.map(({ name, format }) => [name, rightValue(format)]),
) as Record<EventFieldName, string>;

function rightValue(format: FieldFormat): string {
  switch (format.kind) {
    case 'sid':
      return sidOf(format.prefix ?? 'WT');
    case 'event-type':
      return 'task.completed';
    case 'resource-type':
      return 'task';
    case 'status':
      return format.words.at(-1) ?? '';
    case 'word':
      return (format.words[0] ?? '').toUpperCase();
    case 'unique-name':
      return 'voice';
    case 'count':
    case 'milliseconds':
      return '7';
    case 'priority':
      return '2147483647';
    case 'decimal':
      return '66.67';
    case 'boolean':
      return 'true';
    case 'time':
      return '2026-11-21T23:59:48.000Z';
    case 'name':
      return 'Billing';
    case 'reason':
      return 'resolved';
  }
}
