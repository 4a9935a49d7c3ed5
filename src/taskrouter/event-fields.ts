/**
 * Twilio's TaskRouter API description, `task_enum_status`; `transferring` is in public code only.
 */
const ASSIGNMENT_STATUSES = [
  'pending',
  'reserved',
  'assigned',
  'canceled',
  'completed',
  'wrapping',
  'transferring',
] as const;

/** Twilio's TaskRouter API description, `task_queue_enum_task_order`. */
const TASK_ORDERS = ['fifo', 'lifo'] as const;

/**
 * Twilio's TaskRouter API description, `task_reservation_enum_status`, and the event types'
 * `failed`.
 */
const RESERVATION_STATUSES = [
  'pending',
  'accepted',
  'rejected',
  'timeout',
  'canceled',
  'rescinded',
  'wrapping',
  'completed',
  'failed',
] as const;

/** github.com/twilio/twilio-taskrouter.js, `lib/core/transfer/Transfer.js`. */
const TRANSFER_TYPES = ['worker', 'queue'] as const;
const TRANSFER_MODES = ['warm', 'cold'] as const;
const TRANSFER_STATUSES = ['initiated', 'failed', 'completed', 'canceled'] as const;

/**
 * The fields of a TaskRouter event that may be carried, and the format of each.
 *
 * The names are those of `event_data` in the REST Events resource and of the Event Streams payload;
 * the callback spells them in PascalCase. Unlisted fields are never carried, including those that
 * Twilio marks as PII: `worker_name`, `worker_attributes`, `workspace_name`, `task_channel_name`
 * and the event's description.
 *
 * The event's SID and time are not here: they are the `id` and `time` of the CloudEvent.
 *
 * Source: Twilio docs, "TaskRouter Events reference" and "Event Streams: task"; payloads captured
 * by public handlers, and public tables of these events, for the fields that the docs leave out
 * (versions, capacities, dates, operating unit, transfers).
 */
const EVENT_FIELDS = {
  event_type: { kind: 'event-type' },
  account_sid: { kind: 'sid', prefix: 'AC' },
  workspace_sid: { kind: 'sid', prefix: 'WS' },
  resource_type: { kind: 'resource-type' },
  resource_sid: { kind: 'sid' },
  operating_unit_sid: { kind: 'sid', prefix: 'OU' },

  task_sid: { kind: 'sid', prefix: 'WT' },
  /** Seconds, like all ages and timeouts. */
  task_age: { kind: 'count' },
  task_age_in_queue: { kind: 'count' },
  task_timeout: { kind: 'count' },
  task_order: { kind: 'word', words: TASK_ORDERS },
  task_priority: { kind: 'priority' },
  task_version: { kind: 'count' },
  task_assignment_status: { kind: 'status', words: ASSIGNMENT_STATUSES },
  task_ignore_capacity: { kind: 'boolean' },
  task_date_created: { kind: 'time' },
  task_virtual_start_time: { kind: 'time' },
  task_canceled_reason: { kind: 'reason' },
  task_completed_reason: { kind: 'reason' },
  task_re_evaluated_reason: { kind: 'reason' },
  reason: { kind: 'reason' },

  task_queue_sid: { kind: 'sid', prefix: 'WQ' },
  task_queue_name: { kind: 'name' },
  task_queue_entered_date: { kind: 'time' },
  previous_task_queue_sid: { kind: 'sid', prefix: 'WQ' },
  previous_task_queue_name: { kind: 'name' },
  previous_task_priority: { kind: 'priority' },
  target_changed_reason: { kind: 'reason' },
  task_channel_sid: { kind: 'sid', prefix: 'TC' },
  task_channel_unique_name: { kind: 'unique-name' },
  task_channel_optimized_routing: { kind: 'boolean' },
  workflow_sid: { kind: 'sid', prefix: 'WW' },
  workflow_name: { kind: 'name' },

  reservation_sid: { kind: 'sid', prefix: 'WR' },
  reservation_version: { kind: 'count' },
  reservation_status: { kind: 'status', words: RESERVATION_STATUSES },
  reservation_timeout: { kind: 'count' },
  reservation_reason_code: { kind: 'count' },

  task_transfer_sid: { kind: 'sid', prefix: 'TT' },
  transfer_type: { kind: 'word', words: TRANSFER_TYPES },
  transfer_mode: { kind: 'word', words: TRANSFER_MODES },
  transfer_status: { kind: 'word', words: TRANSFER_STATUSES },
  transfer_started: { kind: 'time' },
  /** A worker or a queue. Anything but a SID may be an address. */
  transfer_to: { kind: 'sid' },
  transfer_initiating_worker_sid: { kind: 'sid', prefix: 'WK' },
  transfer_initiating_reservation_sid: { kind: 'sid', prefix: 'WR' },
  transfer_failed_reason: { kind: 'reason' },

  worker_sid: { kind: 'sid', prefix: 'WK' },
  worker_version: { kind: 'count' },
  worker_activity_sid: { kind: 'sid', prefix: 'WA' },
  worker_activity_name: { kind: 'name' },
  worker_previous_activity_sid: { kind: 'sid', prefix: 'WA' },
  worker_previous_activity_name: { kind: 'name' },
  /** Seconds. */
  worker_time_in_previous_activity: { kind: 'count' },
  /** Milliseconds. */
  worker_time_in_previous_activity_ms: { kind: 'milliseconds' },
  worker_available: { kind: 'boolean' },
  worker_channel_available: { kind: 'boolean' },
  /** Percent, like the one below. */
  worker_channel_available_capacity: { kind: 'decimal' },
  worker_channel_previous_capacity: { kind: 'decimal' },
  worker_channel_task_count: { kind: 'count' },
  worker_channel_capacity: { kind: 'count' },
  worker_channel_consumed_capacity: { kind: 'count' },

  activity_sid: { kind: 'sid', prefix: 'WA' },
  activity_name: { kind: 'name' },
  activity_available: { kind: 'boolean' },
} as const satisfies Readonly<Record<string, FieldFormat>>;

/**
 * The format of a field's value. `name` (set up by staff) and `reason` (written by anyone) are
 * words that no format can vouch for; the filter decides about them, and about `unique-name`, which
 * is set up by staff too.
 */
export type FieldFormat =
  | { readonly kind: 'sid'; readonly prefix?: string }
  /** One of the words, in lower case; `word` keeps the sender's case. */
  | { readonly kind: 'status' | 'word'; readonly words: readonly string[] }
  | {
      readonly kind:
        | 'event-type'
        | 'resource-type'
        | 'unique-name'
        | 'count'
        | 'priority'
        | 'decimal'
        | 'milliseconds'
        | 'boolean'
        | 'time'
        | 'name'
        | 'reason';
    };

export type EventFieldName = keyof typeof EVENT_FIELDS;

/** One of {@link EVENT_FIELDS}. */
export interface ListedField {
  readonly name: EventFieldName;
  /** Its name in reports and vocabularies: `event.workflow_name`. */
  readonly path: string;
  readonly format: FieldFormat;
}

/** {@link EVENT_FIELDS} as a list, in the order in which fields are written. */
export const LISTED_FIELDS: readonly ListedField[] = (
  Object.keys(EVENT_FIELDS) as readonly EventFieldName[]
).map((name) => ({ name, path: `event.${name}`, format: EVENT_FIELDS[name] }));
