/**
 * - `invalid_request`: the request names no object.
 * - `input_failed`: the object could not be read to its end.
 * - `damaged_gzip`: it is compressed, but incomplete or damaged.
 * - `output_failed`: S3 did not accept the filtered object.
 * - `internal_error`: a fault of ours.
 */
export type ArchiveErrorCode =
  | 'invalid_request'
  | 'input_failed'
  | 'damaged_gzip'
  | 'output_failed'
  | 'internal_error';

/**
 * Why an object was not filtered. The runtime logs its message, and Step Functions keeps it: it is
 * only the code, since a key can name a person and a client's message quotes it.
 */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly code: ArchiveErrorCode;

  constructor(code: ArchiveErrorCode) {
    super(code);
    this.code = code;
  }
}
