/** An event type that a subscription has, and the version of its schema. */
export interface SubscribedType {
  readonly type: string;
  readonly schemaVersion: number;
}

/** A subscription: which types go to its sink. A sink has at most one. */
export interface Subscription {
  readonly sid: string;
  readonly types: readonly SubscribedType[];
}

/** Source: Twilio's Event Streams API description, `sink_enum_status`. */
export const SINK_STATUSES = ['initialized', 'validating', 'active', 'failed'] as const;

/** A sink. The only part of it that may hold a secret is its destination. */
export interface StreamSink {
  readonly sid: string;
  readonly kind: 'webhook' | 'kinesis';
  readonly status: (typeof SINK_STATUSES)[number];
  readonly description: string;
  /** The URL without credentials, query and fragment, or the stream's ARN. */
  readonly place: string;
  /** The whole URL, or the stream's ARN. May hold secrets, so it goes only into the saved file. */
  readonly destination: string;
  /** Whether it is called by POST, as the Function requires; always true of a stream. */
  readonly isPosted: boolean;
  readonly subscriptions: readonly Subscription[];
}

/** Every TaskRouter type that Twilio offers; all share one schema. */
export interface OfferedTypes {
  readonly types: readonly string[];
  readonly latestVersion: number;
}

/** Source: Twilio docs, "Event Streams: event types, TaskRouter". */
export const TASKROUTER_SCHEMA = 'TaskRouter.WDSEvent';

/** The version of {@link TASKROUTER_SCHEMA} that this project's tests cover. */
export const TESTED_VERSION = 4;
