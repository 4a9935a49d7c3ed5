import { setTimeout as sleep } from 'node:timers/promises';

export interface BackOffOptions {
  /** The attempt that failed; the first is 1. */
  readonly attempt: number;
  /** The longest pause after the first attempt; it doubles with each further one. */
  readonly backoffMs: number;
  /** The pause that the server requested, which takes precedence. */
  readonly askedMs?: number | undefined;
  /** Cuts the pause short. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits before the next attempt. Unless the server requested a pause, it is random below a bound,
 * so that callers that failed together do not come back together.
 *
 * @returns False when the pause was cut short and no attempt should follow.
 */
export function backOff({ attempt, backoffMs, askedMs, signal }: BackOffOptions): Promise<boolean> {
  const pauseMs = askedMs ?? Math.random() * backoffMs * 2 ** (attempt - 1);
  return sleep(pauseMs, true, { signal }).catch(() => false);
}
