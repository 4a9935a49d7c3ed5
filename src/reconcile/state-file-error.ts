/** The checkpoint or the ledger cannot be used. The message says which, and why. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
}
