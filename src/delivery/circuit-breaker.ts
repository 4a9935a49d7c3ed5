import { log } from '../log/log';
import { type Sink, SinkUnavailableError } from './sink';

/** Time-outs in a row after which the sink is taken for dead. */
const TIMEOUTS = 3;
/** A shorter wait says more about the time that was left than about the sink. */
const SHORTEST_TIMEOUT_MS = 1_500;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 30_000;

/** What the breaker goes by; other clocks are for tests. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

const CLOCK: Clock = { now: () => performance.now(), random: Math.random };

/**
 * Keeps a dead sink from holding every Function of the account until its time is up: an account
 * runs only so many at once, and calls need them too.
 *
 * After three time-outs in a row the sink is not asked for some seconds, and each event is answered
 * `paused` at once. Then one event is tried. If it times out as well, the pause doubles, up to
 * 30 s; anything else ends it. Each instance of a Function goes by itself. The pauses differ at
 * random, so that the instances do not come back together.
 *
 * Source: M. Nygard, "Release It!", chapter "Circuit Breaker".
 */
export class CircuitBreaker {
  readonly #clock: Clock;
  #timeouts = 0;
  #pauseMs = FIRST_PAUSE_MS;
  /** Until then nothing is tried. */
  #pausedUntil = Number.NEGATIVE_INFINITY;
  /** Whether the one event that is tried after a pause is under way. */
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
    // Those that were under way when the pause began say nothing new.
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
