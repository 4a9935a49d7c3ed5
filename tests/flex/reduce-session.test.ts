import { describe, expect, test } from '@jest/globals';
import { reduceSession, type SessionRecord, startSession } from '../../flex/session/reduce-session';
import { sessionLimits } from '../../flex/session/session-limits';
import type {
  SessionEffect,
  SessionEvent,
  SessionState,
  TaskLoad,
} from '../../flex/session/session-state';
import { DEFAULT_SESSION_SETTINGS, type SessionSettings } from '../../src/flex/session-settings';

const START = Date.parse('2026-11-30T08:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The final state of a tab with events at these times after the start. */
function tab(
  options: {
    settings?: Partial<SessionSettings>;
    record?: SessionRecord;
    tasks?: TaskLoad;
    at?: number;
  } = {},
) {
  const limits = sessionLimits({ ...DEFAULT_SESSION_SETTINGS, ...options.settings });
  const now = START + (options.at ?? 0);
  let { state, effects } = startSession(options.record, options.tasks ?? 'none', now, limits);
  return {
    /** The effects of one event. */
    after(time: number, event: SessionEvent['kind'] | SessionEvent): readonly SessionEffect[] {
      const sent = typeof event === 'string' ? ({ kind: event } as SessionEvent) : event;
      ({ state, effects } = reduceSession(state, sent, START + time, limits));
      return effects;
    },
    get state(): SessionState {
      return state;
    },
    get effects() {
      return effects;
    },
  };
}

function tasks(load: TaskLoad): SessionEvent {
  return { kind: 'tasks', tasks: load };
}

describe('an idle session', () => {
  test('is warned a minute before its end, and not earlier', () => {
    const page = tab();
    page.after(14 * MINUTE - 1, 'tick');
    expect(page.state.phase).toBe('active');
    page.after(14 * MINUTE, 'tick');
    expect(page.state).toMatchObject({ phase: 'warning', of: 'idle' });
  });

  test('is logged out at its end, after the worker is made unavailable', () => {
    const page = tab();
    expect(page.after(15 * MINUTE, 'tick')).toEqual(['remember', 'make_unavailable']);
    expect(page.after(15 * MINUTE, 'unavailable_done')).toEqual(['logout']);
    expect(page.after(15 * MINUTE, 'left')).toEqual(['forget']);
    expect(page.state.phase).toBe('left');
  });

  test('starts again with each key or click', () => {
    const page = tab();
    page.after(10 * MINUTE, 'activity');
    page.after(23 * MINUTE, 'tick');
    expect(page.state.phase).toBe('active');
    page.after(24 * MINUTE, 'tick');
    expect(page.state.phase).toBe('warning');
  });

  test('is not saved by a click after its end, for example when a laptop wakes up', () => {
    const page = tab();
    page.after(2 * HOUR, 'activity');
    expect(page.state).toMatchObject({ phase: 'leaving', cause: 'idle' });
  });

  test('goes on when the warning is answered, and not by a key elsewhere on the page', () => {
    const page = tab();
    page.after(14 * MINUTE, 'tick');
    page.after(14.5 * MINUTE, 'activity');
    expect(page.state.phase).toBe('warning');
    expect(page.after(14.5 * MINUTE, 'stay')).toEqual(['remember']);
    page.after(28 * MINUTE, 'tick');
    expect(page.state.phase).toBe('active');
  });

  test('has no warning longer than half of its time', () => {
    const page = tab({ settings: { idleMinutes: 1, warnSeconds: 300 } });
    page.after(29 * SECOND, 'tick');
    expect(page.state.phase).toBe('active');
    page.after(30 * SECOND, 'tick');
    expect(page.state.phase).toBe('warning');
  });

  test('is covered while a task is unfinished, and ended when it is done', () => {
    const page = tab({ tasks: 'unfinished' });
    expect(page.after(15 * MINUTE, 'tick')).toEqual(['remember', 'make_unavailable']);
    expect(page.state).toMatchObject({ phase: 'covered', cause: 'idle' });
    expect(page.after(20 * MINUTE, tasks('none'))).toEqual(['make_unavailable']);
    expect(page.state.phase).toBe('leaving');
  });

  test('has new tasks refused again when another of its tasks ends', () => {
    const page = tab({ tasks: 'call', settings: { callIsActivity: false } });
    page.after(15 * MINUTE, 'tick');
    expect(page.after(16 * MINUTE, tasks('unfinished'))).toEqual(['make_unavailable']);
    expect(page.after(17 * MINUTE, tasks('unfinished'))).toEqual([]);
  });

  test('is uncovered by anybody present, with the earlier activity', () => {
    const page = tab({ tasks: 'unfinished' });
    page.after(15 * MINUTE, 'tick');
    expect(page.after(16 * MINUTE, 'resume')).toEqual(['remember', 'restore_activity']);
    expect(page.state.phase).toBe('active');
  });

  test('stays covered if the settings say so', () => {
    const page = tab({ tasks: 'unfinished', settings: { resume: 'never' } });
    page.after(15 * MINUTE, 'tick');
    expect(page.after(16 * MINUTE, 'resume')).toEqual([]);
    expect(page.state.phase).toBe('covered');
  });
});

describe('a call', () => {
  test('is activity, and the clock starts when it ends', () => {
    const page = tab({ tasks: 'call' });
    for (let time = 0; time <= HOUR; time += MINUTE) page.after(time, 'tick');
    page.after(HOUR, tasks('none'));
    page.after(HOUR + 13 * MINUTE, 'tick');
    expect(page.state.phase).toBe('active');
    page.after(HOUR + 15 * MINUTE, 'tick');
    expect(page.state.phase).toBe('leaving');
  });

  test('is no activity if the settings say so: the page is covered, the call goes on', () => {
    const page = tab({ tasks: 'call', settings: { callIsActivity: false } });
    page.after(14 * MINUTE, 'tick');
    expect(page.state.phase).toBe('warning');
    expect(page.after(15 * MINUTE, 'tick')).toEqual(['remember', 'make_unavailable']);
    expect(page.state.phase).toBe('covered');
  });

  test('that a sleep of two hours interrupted covers the page', () => {
    const page = tab({ tasks: 'call' });
    page.after(MINUTE, 'tick');
    page.after(2 * HOUR, 'tick');
    expect(page.state).toMatchObject({ phase: 'covered', cause: 'idle' });
  });

  test('that arrives during the log-out is finished first', () => {
    const page = tab();
    page.after(15 * MINUTE, 'tick');
    page.after(15 * MINUTE, tasks('call'));
    expect(page.after(15 * MINUTE, 'unavailable_done')).toEqual([]);
    expect(page.after(15 * MINUTE, 'logout_failed')).toEqual([]);
    expect(page.state.phase).toBe('covered');
  });
});

describe('the hours of a session', () => {
  /** An agent who works all day, until `end`. */
  function working(page: ReturnType<typeof tab>, end: number) {
    for (let time = 0; time < end; time += 10 * MINUTE) page.after(time, 'activity');
    return page;
  }

  test('end after a warning, even if the session is in use', () => {
    const page = working(tab(), 12 * HOUR - MINUTE);
    page.after(12 * HOUR - MINUTE, 'tick');
    expect(page.state).toMatchObject({ phase: 'warning', of: 'absolute' });
    page.after(12 * HOUR - 30 * SECOND, 'stay');
    page.after(12 * HOUR - 20 * SECOND, 'tick');
    expect(page.state.phase).toBe('active');
    page.after(12 * HOUR, 'activity');
    expect(page.state).toMatchObject({ phase: 'leaving', cause: 'absolute' });
  });

  test('wait for a task, and let no new one in', () => {
    const page = working(tab({ tasks: 'call' }), 12 * HOUR);
    expect(page.after(12 * HOUR, 'activity')).toContain('make_unavailable');
    expect(page.state.phase).toBe('active');
    page.after(12 * HOUR + MINUTE, tasks('unfinished'));
    expect(page.state.phase).toBe('active');
    page.after(12 * HOUR + 2 * MINUTE, tasks('none'));
    expect(page.state).toMatchObject({ phase: 'leaving', cause: 'absolute' });
  });

  test('do not give the activity back when the page was covered after them', () => {
    const page = working(tab({ tasks: 'unfinished' }), 12 * HOUR);
    page.after(12 * HOUR, 'activity');
    page.after(12 * HOUR + 15 * MINUTE, 'tick');
    expect(page.after(12 * HOUR + 16 * MINUTE, 'resume')).toEqual(['remember']);
  });
});

describe('a session ends immediately', () => {
  test.each(['locked', 'ended', 'sign_out'] as const)('when it is %s', (event) => {
    const page = tab();
    page.after(MINUTE, event);
    expect(page.state.phase).toBe('leaving');
  });

  test('when its screen is locked, except for its tasks', () => {
    const page = tab({ tasks: 'call' });
    page.after(MINUTE, 'locked');
    expect(page.state).toMatchObject({ phase: 'covered', cause: 'locked' });
    page.after(2 * MINUTE, 'resume');
    expect(page.state.phase).toBe('active');
  });

  test.each(['locked', 'ended', 'sign_out'] as const)(
    'once: %s changes nothing after it',
    (event) => {
      const page = tab();
      page.after(15 * MINUTE, 'tick');
      page.after(15 * MINUTE, 'unavailable_done');
      expect(page.after(15 * MINUTE, event)).toEqual([]);
      expect(page.after(15 * MINUTE, 'unavailable_done')).toEqual([]);
      page.after(15 * MINUTE, 'left');
      expect(page.after(16 * MINUTE, event)).toEqual([]);
      expect(page.state.phase).toBe('left');
    },
  );

  test('when somebody ended it, and is not resumed', () => {
    const page = tab({ tasks: 'call' });
    page.after(MINUTE, 'ended');
    page.after(2 * MINUTE, 'resume');
    expect(page.state).toMatchObject({ phase: 'covered', cause: 'ended' });
  });

  test('when the page loads again after its end', () => {
    const record = { startedAt: START - HOUR, lastActivity: START - 15 * MINUTE };
    expect(tab({ record }).state).toMatchObject({ phase: 'leaving', cause: 'idle' });
  });

  test('and a reload finds it ended', () => {
    const page = tab({ tasks: 'call' });
    expect(page.after(MINUTE, 'locked')).toContain('remember');
    const { startedAt, lastActivity } = page.state;
    const reloaded = tab({ record: { startedAt, lastActivity }, tasks: 'call', at: MINUTE });
    expect(reloaded.state.phase).toBe('covered');
  });
});

describe('a reload', () => {
  test('goes on with the session, and does not lengthen it', () => {
    const record = { startedAt: START - HOUR, lastActivity: START - 10 * MINUTE };
    const page = tab({ record });
    expect(page.state).toMatchObject({ phase: 'active', ...record });
    page.after(5 * MINUTE, 'tick');
    expect(page.state.phase).toBe('leaving');
  });

  test('treats future times as now: the clock was set back', () => {
    const record = { startedAt: START + HOUR, lastActivity: START + HOUR };
    expect(tab({ record }).state).toMatchObject({ startedAt: START, lastActivity: START });
  });
});

describe('another tab', () => {
  test('has its activity counted from its actual time', () => {
    const page = tab();
    page.after(14 * MINUTE, 'tick');
    page.after(14.5 * MINUTE, { kind: 'elsewhere', at: START + 10 * MINUTE });
    expect(page.state.phase).toBe('active');
    page.after(25 * MINUTE, 'tick');
    expect(page.state.phase).toBe('leaving');
  });

  test('that was in use keeps a tab that slept signed in', () => {
    const page = tab();
    page.after(2 * HOUR, { kind: 'elsewhere', at: START + 2 * HOUR - MINUTE });
    expect(page.state.phase).toBe('active');
  });

  test('uncovers this one, but not with earlier activity', () => {
    const page = tab({ tasks: 'unfinished' });
    page.after(MINUTE, 'locked');
    page.after(MINUTE + 1, { kind: 'elsewhere', at: START + MINUTE - 1 });
    expect(page.state.phase).toBe('covered');
    page.after(2 * MINUTE, { kind: 'elsewhere', at: START + 2 * MINUTE });
    expect(page.state.phase).toBe('active');
  });

  test('is ignored when its time is in the future', () => {
    const future = { kind: 'elsewhere', at: START + HOUR } as const;
    const page = tab({ tasks: 'unfinished' });
    page.after(10 * MINUTE, future);
    page.after(15 * MINUTE, 'tick');
    expect(page.state.phase).toBe('covered');
    page.after(16 * MINUTE, future);
    expect(page.state.phase).toBe('covered');
  });

  test('learns of activity after the clock was set back', () => {
    const page = tab();
    page.after(-HOUR, 'tick');
    expect(page.after(-HOUR + 6 * SECOND, 'activity')).toEqual(['remember']);
  });

  test('learns of activity once in five seconds, and of the last one', () => {
    const page = tab();
    expect(page.effects).toEqual(['remember']);
    const told = [];
    for (let time = 1; time <= 12; time++) told.push(...page.after(time * SECOND, 'activity'));
    expect(told).toEqual(['remember', 'remember']);
    expect(page.after(14 * SECOND, 'tick')).toEqual([]);
    expect(page.after(15 * SECOND, 'tick')).toEqual(['remember']);
    expect(page.after(30 * SECOND, 'tick')).toEqual([]);
  });
});

describe('a log-out that fails', () => {
  test('is forced, then reported; the page stays covered, and it can be tried again', () => {
    const page = tab();
    page.after(15 * MINUTE, 'tick');
    page.after(15 * MINUTE, 'unavailable_done');
    expect(page.after(15 * MINUTE, 'logout_failed')).toEqual(['force_logout']);
    expect(page.after(15 * MINUTE, 'logout_failed')).toEqual(['report_stuck']);
    expect(page.state.phase).toBe('stuck');
    for (const event of ['stay', 'resume', 'activity'] as const) page.after(16 * MINUTE, event);
    expect(page.state.phase).toBe('stuck');
    expect(page.after(16 * MINUTE, 'try_again')).toEqual(['make_unavailable']);
  });

  test('is not tried again during a call', () => {
    const page = tab();
    page.after(15 * MINUTE, 'tick');
    page.after(15 * MINUTE, 'logout_failed');
    page.after(15 * MINUTE, 'logout_failed');
    page.after(16 * MINUTE, tasks('call'));
    expect(page.after(16 * MINUTE, 'try_again')).toEqual([]);
    expect(page.state.phase).toBe('covered');
  });
});
