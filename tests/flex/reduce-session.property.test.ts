import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reduceSession, startSession } from '../../flex/session/reduce-session';
import { type SessionLimits, sessionLimits } from '../../flex/session/session-limits';
import type { SessionEvent, SessionState, TaskLoad } from '../../flex/session/session-state';
import { DEFAULT_SESSION_SETTINGS, RESUME_RULES } from '../../src/flex/session-settings';
import { runs } from '../support/runs';

const START = Date.parse('2026-11-30T08:00:00Z');
const LOADS: readonly TaskLoad[] = ['none', 'unfinished', 'call'];

const limits = fc
  .record({
    idleMinutes: fc.integer({ min: 1, max: 60 }),
    warnSeconds: fc.integer({ min: 20, max: 300 }),
    absoluteHours: fc.integer({ min: 1, max: 24 }),
    callIsActivity: fc.boolean(),
    resume: fc.constantFrom(...RESUME_RULES),
  })
  .map((settings) => sessionLimits({ ...DEFAULT_SESSION_SETTINGS, ...settings }));

const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc
    .constantFrom(
      'tick',
      'activity',
      'locked',
      'ended',
      'stay',
      'sign_out',
      'resume',
      'try_again',
      'unavailable_done',
      'logout_failed',
    )
    .map((kind) => ({ kind }) as SessionEvent),
  fc.constantFrom(...LOADS).map((tasks) => ({ kind: 'tasks', tasks }) as const),
);

/** Most steps are seconds; some are hours of sleep, and some set the clock back. */
const elapsed = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 16 * 60_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 14 * 3_600_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3_600_000, max: -1 }) },
);
const steps = fc.array(fc.tuple(elapsed, event), { maxLength: 60 });

/** Calls `look` after each event, with the state before and after, and the effects. */
function run(
  limits: SessionLimits,
  history: readonly (readonly [number, SessionEvent])[],
  look: (step: {
    readonly before: SessionState;
    readonly event: SessionEvent;
    readonly now: number;
    readonly after: SessionState;
    readonly effects: readonly string[];
  }) => void = () => {},
) {
  let now = START;
  let { state } = startSession(undefined, 'none', now, limits);
  for (const [time, event] of history) {
    now += time;
    const next = reduceSession(state, event, now, limits);
    look({ before: state, event, now, after: next.state, effects: next.effects });
    state = next.state;
  }
  return { state, now };
}

describe('whatever happens, and whatever the clock does', () => {
  test('no log-out is requested while an agent has a call or a task', () => {
    fc.assert(
      fc.property(limits, steps, (limits, history) => {
        run(limits, history, ({ after, effects }) => {
          if (after.tasks === 'none') return;
          expect(effects).not.toContain('logout');
          expect(effects).not.toContain('force_logout');
          expect(after.phase).not.toBe('leaving');
        });
      }),
      runs(5_000),
    );
  });

  test('no page is open longer than the idle time after the last activity', () => {
    fc.assert(
      fc.property(limits, steps, (limits, history) => {
        let lastSign = START;
        run(limits, history, ({ before, event, now, after }) => {
          lastSign = Math.min(lastSign, now);
          const intime = now - lastSign < limits.idle;
          const call = before.tasks === 'call' || after.tasks === 'call';
          const inCall = limits.callIsActivity && call;
          const atKeys = event.kind === 'activity' || event.kind === 'stay';
          if (intime && (inCall || atKeys)) lastSign = now;
          if (event.kind === 'resume') lastSign = now;
          if (after.phase !== 'active' && after.phase !== 'warning') return;
          expect(now - lastSign).toBeLessThan(limits.idle);
        });
      }),
      runs(5_000),
    );
  });

  test('no page is open longer than the hours of a session without a task', () => {
    fc.assert(
      fc.property(limits, steps, (limits, history) => {
        let started = START;
        run(limits, history, ({ now, after }) => {
          started = Math.min(started, now);
          if (after.tasks !== 'none' || (after.phase !== 'active' && after.phase !== 'warning')) {
            return;
          }
          expect(now - started).toBeLessThan(limits.absolute);
        });
      }),
      runs(5_000),
    );
  });

  test('a covered page is opened only with its button', () => {
    fc.assert(
      fc.property(limits, steps, (limits, history) => {
        run(limits, history, ({ before, event, after }) => {
          if (before.phase === 'active' || before.phase === 'warning') return;
          if (after.phase !== 'active' && after.phase !== 'warning') return;
          expect(before.phase).toBe('covered');
          expect(event.kind).toBe('resume');
          expect(limits.mayResume).toBe(true);
        });
      }),
      runs(5_000),
    );
  });

  test('the session ends when the tasks are done and nobody is there', () => {
    fc.assert(
      fc.property(limits, steps, (limits, history) => {
        const { state, now } = run(limits, history);
        let current = state;
        const send = (event: SessionEvent, at: number) => {
          const next = reduceSession(current, event, at, limits);
          current = next.state;
          return next.effects;
        };
        const done: SessionEvent[] = [{ kind: 'tasks', tasks: 'none' }, { kind: 'try_again' }];
        const late = now + limits.idle;
        for (const event of done) send(event, now);
        send({ kind: 'tick' }, late);
        // The host carries out the effects.
        if (current.phase === 'leaving' && current.step === 'unavailable') {
          expect(send({ kind: 'unavailable_done' }, late)).toEqual(['logout']);
        }
        expect(current.phase).toBe('leaving');
        expect(send({ kind: 'left' }, late)).toEqual(['forget']);
        expect(current.phase).toBe('left');
      }),
      runs(5_000),
    );
  });
});
