/**
 * What whoever runs a command can put right: an option, a setting, a file. The message says which
 * it is and what is wrong with it, in words for a terminal, and never holds its value.
 */
export abstract class ExpectedError extends Error {
  /** Stays the same when the message changes. */
  abstract readonly code: string;
}
