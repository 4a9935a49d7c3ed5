/**
 * The input is not a TaskRouter event. The message says what is missing, and nothing of the
 * content.
 */
export class InvalidEventError extends Error {
  override readonly name = 'InvalidEventError';
  readonly code = 'invalid_event';
}
