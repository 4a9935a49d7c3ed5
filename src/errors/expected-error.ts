/**
 * An error that the user of a command can fix: in an option, a setting or a file. The message says
 * which and what is wrong, in words for a terminal, and never holds the value.
 */
export abstract class ExpectedError extends Error {
  /** Stays the same when the message changes. */
  abstract readonly code: string;
}
