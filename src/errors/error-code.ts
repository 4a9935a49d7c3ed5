/** The `code` of an error of Node.js's, such as `ENOENT`; `undefined` where there is none. */
export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
