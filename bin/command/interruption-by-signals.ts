import { setMaxListeners } from 'node:events';

export interface Interruption {
  readonly signal: AbortSignal;
  /** To be called at the end, so that a later signal ends the process. */
  readonly stopListening: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Under `npm run`, Ctrl-C arrives twice: from the terminal, and within milliseconds from npm. */
const SAME_MS = 500;

/** The first SIGINT or SIGTERM ends the run cleanly; a later one ends the process. */
export function interruptionBySignals(): Interruption {
  const controller = new AbortController();
  // Every waiting request listens to it; Node would warn of a leak.
  setMaxListeners(0, controller.signal);
  const stopListening = () => {
    for (const each of SIGNALS) process.off(each, interrupt);
  };
  const interrupt = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    setTimeout(stopListening, SAME_MS).unref();
  };
  for (const each of SIGNALS) process.on(each, interrupt);
  return { signal: controller.signal, stopListening };
}
