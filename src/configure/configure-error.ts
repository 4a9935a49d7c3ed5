/** The workspace cannot be configured so. The message says what to do, and holds no URL and no value. */
export class ConfigureError extends Error {
  override readonly name = 'ConfigureError';
}
