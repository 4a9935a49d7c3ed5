/** The workspace cannot be configured as asked. The message says what to do, and holds no value. */
export class ConfigureError extends Error {
  override readonly name = 'ConfigureError';
}
