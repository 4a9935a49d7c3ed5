/**
 * The fields of a TaskRouter event that may be carried, and what each must look like.
 *
 * The names are those of `event_data` in the REST Events resource and of the Event Streams payload;
 * the callback spells the same names in PascalCase. What is not listed is never carried, among it
 * what Twilio marks as PII: `worker_name`, `worker_attributes`, `workspace_name`,
 * `task_channel_name` and the event's description.
 *
 * The event's SID and time are not here: they are the `id` and `time` of the CloudEvent.
 *
 * Source: Twilio docs, "TaskRouter Events reference"; payloads captured by public handlers for the
 * fields that its tables leave out (versions, capacities, dates, operating unit).
 */
const EVENT_FIELDS = {
  event_type: { kind: 'event-type' },
  account_sid: { kind: 'sid', prefix: 'AC' },
  workspace_sid: { kind: 'sid', prefix: 'WS' },
  resource_type: { kind: 'resource-type' },
  resource_sid: { kind: 'sid' },
  operating_unit_sid: { kind: 'sid', prefix: 'OU' },

  task_sid: { kind: 'sid', prefix: 'WT' },
  task_age: { kind: 'count' },
  task_priority: { kind: 'count' },
  task_version: { kind: 'count' },
  task_assignment_status: { kind: 'assignment-status' },
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
  task_channel_sid: { kind: 'sid', prefix: 'TC' },
  task_channel_unique_name: { kind: 'unique-name' },
  task_channel_optimized_routing: { kind: 'boolean' },
  workflow_sid: { kind: 'sid', prefix: 'WW' },
  workflow_name: { kind: 'name' },

  reservation_sid: { kind: 'sid', prefix: 'WR' },
  reservation_version: { kind: 'count' },

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
  worker_channel_available: { kind: 'boolean' },
  worker_channel_available_capacity: { kind: 'count' },
  worker_channel_previous_capacity: { kind: 'count' },
  worker_channel_task_count: { kind: 'count' },
  worker_channel_capacity: { kind: 'count' },
  worker_channel_consumed_capacity: { kind: 'count' },

  activity_sid: { kind: 'sid', prefix: 'WA' },
  activity_name: { kind: 'name' },
  activity_available: { kind: 'boolean' },
} as const satisfies Readonly<Record<string, FieldFormat>>;

/**
 * What a field's value must be. `name` (set up by staff) and `reason` (written by anyone) are words
 * that no format can vouch for; the filter decides about them.
 */
export type FieldFormat =
  | { readonly kind: 'sid'; readonly prefix?: string }
  | {
      readonly kind:
        | 'event-type'
        | 'resource-type'
        | 'assignment-status'
        | 'unique-name'
        | 'count'
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
  readonly format: FieldFormat;
}

/** {@link EVENT_FIELDS} as a list, in the order in which fields are written. */
export const LISTED_FIELDS: readonly ListedField[] = (
  Object.keys(EVENT_FIELDS) as readonly EventFieldName[]
).map((name) => ({ name, format: EVENT_FIELDS[name] }));
