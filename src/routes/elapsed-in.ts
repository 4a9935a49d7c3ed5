import type { SignedRequest } from './signed-route';

/** How long a request has taken so far, in milliseconds. */
export function elapsedIn({ startedAt }: SignedRequest): number {
  return Math.round(performance.now() - startedAt);
}
