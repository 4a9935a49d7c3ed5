import { log } from '../log/log';
import { type Sink, SinkUnavailableError } from './sink';

/** Consecutive time-outs after which the sink counts as dead. */
const TIMEOUTS = 3;
/** A time-out after less than this says more about the time that was left than about the sink. */
const SHORTEST_TIMEOUT_MS = 1_500;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 30_000;

/** The breaker's time and chance; others than the default are for tests. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

const CLOCK: Clock = { now: () => performance.now(), random: Math.random };

/**
 * Keeps a dead sink from blocking the account's Functions until they time out: an account runs only
 * so many in parallel, and calls need them too.
 *
 * After three consecutive time-outs the sink is not called for some seconds, and each event fails
 * as `paused` immediately. Then one event is tried. If it times out as well, the pause doubles, up
 * to 30 s; any other outcome ends it. Each instance of a Function has its own breaker. Pauses are
 * randomised, so that instances do not come back together.
 *
 * Source: M. Nygard, "Release It!", chapter "Circuit Breaker".
 */
export class CircuitBreaker {
  readonly #clock: Clock;
  #timeouts = 0;
  #pauseMs = FIRST_PAUSE_MS;
  /** Nothing is tried before then. */
  #pausedUntil = Number.NEGATIVE_INFINITY;
  /** Whether the single trial after a pause is under way. */
  #isTrying = false;

  constructor(clock: Clock = CLOCK) {
    this.#clock = clock;
  }

  /** The sink, behind this breaker. */
  around(sink: Sink): Sink {
    return {
      deliver: async (event, withinMs) => {
        const isDead = this.#timeouts >= TIMEOUTS;
        if (isDead && (this.#isTrying || this.#clock.now() < this.#pausedUntil)) {
          throw new SinkUnavailableError('paused');
        }
        this.#isTrying = isDead;
        const startedAt = this.#clock.now();
        try {
          await sink.deliver(event, withinMs);
          this.#close();
        } catch (error) {
          this.#learn(error, this.#clock.now() - startedAt);
          throw error;
        } finally {
          if (isDead) this.#isTrying = false;
        }
      },
    };
  }

  #learn(error: unknown, elapsedMs: number): void {
    if (!(error instanceof SinkUnavailableError)) return;
    if (error.failure !== 'timeout' || error.status !== undefined) {
      this.#close();
      return;
    }
    if (elapsedMs < SHORTEST_TIMEOUT_MS) return;
    this.#timeouts += 1;
    // Attempts that were under way when the pause began say nothing new.
    if (this.#timeouts < TIMEOUTS || this.#clock.now() < this.#pausedUntil) return;
    const pauseMs = Math.round(this.#pauseMs * (0.5 + this.#clock.random() / 2));
    this.#pausedUntil = this.#clock.now() + pauseMs;
    this.#pauseMs = Math.min(2 * this.#pauseMs, LONGEST_PAUSE_MS);
    log({ sink: 'paused', timeouts: this.#timeouts, pause_ms: pauseMs });
  }

  #close(): void {
    this.#timeouts = 0;
    this.#pauseMs = FIRST_PAUSE_MS;
    this.#pausedUntil = Number.NEGATIVE_INFINITY;
  }
}
