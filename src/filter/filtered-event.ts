import type { JsonObject } from '../json/json-value';
import type { EventFieldName } from '../taskrouter/event-fields';
import type { FieldValue } from '../taskrouter/parse-field';

/** The delivered event: a CloudEvent in structured mode (CloudEvents 1.0.2, JSON event format). */
export interface FilteredEvent {
  readonly specversion: '1.0';
  /** The event's own SID (`EV…`). */
  readonly id: string;
  /** `/accounts/AC…/workspaces/WS…` */
  readonly source: string;
  /** `com.twilio.taskrouter.` and TaskRouter's event type, as in Event Streams. */
  readonly type: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly time?: string;
  readonly datacontenttype: 'application/json';
  /** TaskRouter's fields in snake_case; preserved attributes in `task_attributes`. */
  readonly data: Readonly<Partial<Record<EventFieldName, FieldValue>>> & {
    readonly task_attributes?: JsonObject;
  };
}
