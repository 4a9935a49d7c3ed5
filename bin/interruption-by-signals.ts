import { setMaxListeners } from 'node:events';

export interface Interruption {
  readonly signal: AbortSignal;
  /** To be called at the end: what comes then finds nobody, and ends the process. */
  readonly stopListening: () => void;
}

/** The first SIGINT or SIGTERM ends the run in good order; the second of the kind ends the process. */
export function interruptionBySignals(): Interruption {
  const controller = new AbortController();
  // Every request that waits listens to it; Node would warn of a leak.
  setMaxListeners(0, controller.signal);
  const interrupt = () => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const each of signals) process.once(each, interrupt);
  return {
    signal: controller.signal,
    stopListening: () => {
      for (const each of signals) process.off(each, interrupt);
    },
  };
}
