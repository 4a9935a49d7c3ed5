/** An event type that a subscription takes, and in which version of its schema. */
export interface SubscribedType {
  readonly type: string;
  readonly schemaVersion: number;
}

/** A subscription: which types go to its sink. A sink has one at most. */
export interface Subscription {
  readonly sid: string;
  readonly types: readonly SubscribedType[];
}

/** Source: Twilio's Event Streams API description, `sink_enum_status`. */
export const SINK_STATUSES = ['initialized', 'validating', 'active', 'failed'] as const;

/** A sink; of what may be secret in its configuration only its destination. */
export interface StreamSink {
  readonly sid: string;
  readonly kind: 'webhook' | 'kinesis';
  readonly status: (typeof SINK_STATUSES)[number];
  readonly description: string;
  /** The URL without credentials, query and fragment, or the stream's ARN. */
  readonly place: string;
  /** The whole URL, or the stream's ARN. What is secret in it is for the saved file only. */
  readonly destination: string;
  /** Whether it is called by POST, as the Function has to be; a stream always is. */
  readonly isPosted: boolean;
  readonly subscriptions: readonly Subscription[];
}

/** Every TaskRouter type that Twilio offers, by the one schema of them all. */
export interface OfferedTypes {
  readonly types: readonly string[];
  readonly latestVersion: number;
}

/** Source: Twilio docs, "Event Streams: event types, TaskRouter". */
export const TASKROUTER_SCHEMA = 'TaskRouter.WDSEvent';

/** The version of {@link TASKROUTER_SCHEMA} whose fields this project's tests know. */
export const TESTED_VERSION = 4;
