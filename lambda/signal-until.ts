/**
 * A signal that aborts at a deadline.
 *
 * @param deadline In milliseconds of `performance.now()`.
 */
export function signalUntil(deadline: number): AbortSignal {
  return AbortSignal.timeout(Math.max(0, Math.ceil(deadline - performance.now())));
}
