import type { ApiError } from '../../twilio-api/api-error';
import type { ReadingFailure } from './snapshot';

/** What a snapshot keeps of a failed call, and below which parents it failed. */
export function readingFailure(
  { failure, status, code }: ApiError,
  parents: readonly string[],
): ReadingFailure {
  return { failure, status: status ?? null, code: code ?? null, parents };
}
