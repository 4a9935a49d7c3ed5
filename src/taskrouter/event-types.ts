/**
 * Every known TaskRouter event type, grouped by resource.
 *
 * Source: Twilio docs, "TaskRouter Events reference" and "Event Streams: TaskRouter event types".
 */
export const EVENT_TYPES = [
  'activity.created',
  'activity.updated',
  'activity.deleted',
  'reservation.created',
  'reservation.accepted',
  'reservation.rejected',
  'reservation.timeout',
  'reservation.canceled',
  'reservation.rescinded',
  'reservation.completed',
  'reservation.failed',
  'reservation.wrapup',
  'task.created',
  'task.updated',
  'task.canceled',
  'task.wrapup',
  'task.completed',
  'task.deleted',
  'task.system-deleted',
  'task.transfer-initiated',
  'task.transfer-attempt-failed',
  'task.transfer-failed',
  'task.transfer-canceled',
  'task.transfer-completed',
  'task-channel.created',
  'task-channel.updated',
  'task-channel.deleted',
  'task-queue.created',
  'task-queue.deleted',
  'task-queue.entered',
  'task-queue.timeout',
  'task-queue.moved',
  // The callback's spelling, and that of Event Streams.
  'task-queue.expression.updated',
  'task-queue.expression-updated',
  'worker.created',
  'worker.activity.update',
  'worker.attributes.update',
  'worker.capacity.update',
  'worker.channel.availability.update',
  'worker.deleted',
  'workflow.created',
  'workflow.updated',
  'workflow.deleted',
  'workflow.target-matched',
  'workflow.entered',
  'workflow.timeout',
  'workflow.skipped',
  'workflow.rejected',
  'workspace.created',
  'workspace.updated',
  'workspace.deleted',
] as const;

const KNOWN: ReadonlySet<string> = new Set(EVENT_TYPES);

/**
 * Lower-case words joined by `-`, two to four of them joined by `.`; longer than any known type.
 */
export const EVENT_TYPE_GRAMMAR = /^[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*){1,3}$/;
export const EVENT_TYPE_MAX_LENGTH = 64;

/** True when the value has the form of an event type, known or not. */
export function isEventType(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    (isKnownEventType(value) ||
      (value.length <= EVENT_TYPE_MAX_LENGTH && EVENT_TYPE_GRAMMAR.test(value)))
  );
}

/** True for the types of {@link EVENT_TYPES}. */
export function isKnownEventType(type: string): boolean {
  return KNOWN.has(type);
}
