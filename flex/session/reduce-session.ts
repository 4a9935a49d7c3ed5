import type { SessionLimits } from './session-limits';
import type {
  EndCause,
  SessionEffect,
  SessionEvent,
  SessionFacts,
  SessionPhase,
  SessionState,
  TaskLoad,
  Transition,
} from './session-state';

/** How often other tabs are told of activity at most. */
const TELL_EVERY_MS = 5_000;

/** The record of the session that an earlier page or another tab left. */
export interface SessionRecord {
  readonly startedAt: number;
  readonly lastActivity: number;
}

/**
 * The session when a page loads. A record that is too old ends it immediately: a reload must not
 * extend a session.
 */
export function startSession(
  record: SessionRecord | undefined,
  tasks: TaskLoad,
  now: number,
  limits: SessionLimits,
): Transition {
  const { startedAt, lastActivity } = record ?? { startedAt: now, lastActivity: now };
  const state: SessionState = {
    phase: 'active',
    startedAt,
    lastActivity,
    toldActivity: lastActivity,
    tasks,
    warnedOfEnd: false,
    draining: false,
  };
  return withEffects(advance(state, now, limits), record === undefined ? ['remember'] : []);
}

/**
 * The next state and the effects of an event. Pure; `now` is the wall clock.
 *
 * Deadlines are times, never counts of timer ticks: a background tab's timers are late, and a
 * laptop's sleep. So every event first accounts for the time that has passed, and a click after the
 * deadline comes too late.
 */
export function reduceSession(
  state: SessionState,
  event: SessionEvent,
  now: number,
  limits: SessionLimits,
): Transition {
  const known = event.kind === 'elsewhere' ? heardOf(state, event.at, now) : state;
  const advanced = advance(known, now, limits);
  return withEffects(apply(advanced.state, event, now, limits), advanced.effects);
}

/** Activity in another tab counts from the time it happened. */
function heardOf(state: SessionState, at: number, now: number): SessionState {
  if (at <= state.lastActivity || at > now) return state;
  return { ...state, lastActivity: at, toldActivity: at };
}

/** The state after the elapsed time. */
function advance(before: SessionState, now: number, limits: SessionLimits): Transition {
  const state = inCall(withoutFuture(before, now), now, limits);
  if (state.phase !== 'active' && state.phase !== 'warning') return { state, effects: [] };

  const idleEnd = state.lastActivity + limits.idle;
  if (now >= idleEnd) return end(state, 'idle', now, limits);

  const absoluteEnd = state.startedAt + limits.absolute;
  if (now >= absoluteEnd) {
    if (state.tasks === 'none') return end(state, 'absolute', now, limits);
    if (!state.draining) return drain(state);
  }
  if (now >= idleEnd - limits.warning) return stay({ ...state, phase: 'warning', of: 'idle' });
  if (now >= absoluteEnd - limits.warning && !state.warnedOfEnd && !state.draining) {
    return stay({ ...state, phase: 'warning', of: 'absolute' });
  }
  // Activity in another tab dismisses the warning.
  return stay({ ...factsOf(state), phase: 'active' });
}

/** Times in the future come from a clock that was set back. */
function withoutFuture(state: SessionState, now: number): SessionState {
  return {
    ...state,
    startedAt: Math.min(state.startedAt, now),
    lastActivity: Math.min(state.lastActivity, now),
    toldActivity: Math.min(state.toldActivity, now),
  };
}

/**
 * A call counts as activity while the page is awake, since a listening agent presses no key. After
 * a sleep longer than the idle time, nobody knows who is there.
 */
function inCall(state: SessionState, now: number, limits: SessionLimits): SessionState {
  const counts = limits.callIsActivity && state.tasks === 'call' && isOpen(state);
  if (!counts || now >= state.lastActivity + limits.idle) return state;
  return { ...state, lastActivity: now };
}

function apply(
  state: SessionState,
  event: SessionEvent,
  now: number,
  limits: SessionLimits,
): Transition {
  switch (event.kind) {
    case 'tick':
      return tell(state, now);
    case 'elsewhere':
      // Another tab was uncovered, if its activity is newer than this cover.
      return state.phase === 'covered' && event.at > state.since && event.at <= now
        ? uncover(state, now, limits)
        : stay(state);
    case 'activity':
      // During a warning only its own buttons count.
      return state.phase === 'active' ? tell({ ...state, lastActivity: now }, now) : stay(state);
    case 'tasks':
      return tasksAre(state, event.tasks, now, limits);
    case 'locked':
      return isOpen(state) ? end(state, 'locked', now, limits) : stay(state);
    case 'ended':
      return isOpen(state) || state.phase === 'covered'
        ? end(state, 'ended', now, limits)
        : stay(state);
    case 'sign_out':
      return isOpen(state) || state.phase === 'covered'
        ? end(state, 'asked', now, limits)
        : stay(state);
    case 'stay':
      return answer(state, now);
    case 'resume':
      return uncover(state, now, limits);
    case 'try_again':
      return state.phase === 'stuck' ? leave(state, state.cause) : stay(state);
    case 'unavailable_done':
      return state.phase === 'leaving' && state.step === 'unavailable'
        ? { state: { ...state, step: 'logout' }, effects: ['logout'] }
        : stay(state);
    case 'logout_failed':
      return logoutFailed(state);
    case 'left':
      return { state: { ...factsOf(state), phase: 'left' }, effects: ['forget'] };
  }
}

function tasksAre(
  before: SessionState,
  tasks: TaskLoad,
  now: number,
  limits: SessionLimits,
): Transition {
  const state = { ...before, tasks };
  switch (state.phase) {
    case 'active':
    case 'warning':
      return advance(state, now, limits);
    case 'covered':
      if (tasks === 'none') return leave(state, state.cause);
      // A refusal during one task may be granted now.
      return { state, effects: before.tasks === tasks ? [] : ['make_unavailable'] };
    case 'leaving':
    case 'stuck':
      // A task arrived during the log-out: it is finished first.
      return tasks === 'none' ? stay(state) : cover(state, state.cause, now);
    case 'left':
      return stay(state);
  }
}

/** Ends an open or covered session: leaves, or covers until the tasks are done. */
function end(state: SessionState, cause: EndCause, now: number, limits: SessionLimits): Transition {
  // Recorded as idle, so that a reload finds it ended.
  const lastActivity = Math.min(state.lastActivity, now - limits.idle);
  const ended = { ...state, lastActivity, toldActivity: lastActivity };
  const next = state.tasks === 'none' ? leave(ended, cause) : cover(ended, cause, now);
  return withEffects(next, ['remember']);
}

function leave(state: SessionState, cause: EndCause): Transition {
  return {
    state: { ...factsOf(state), phase: 'leaving', cause, step: 'unavailable' },
    effects: ['make_unavailable'],
  };
}

function cover(state: SessionState, cause: EndCause, since: number): Transition {
  return {
    state: { ...factsOf(state), phase: 'covered', cause, since },
    effects: ['make_unavailable'],
  };
}

function drain(state: SessionState): Transition {
  return {
    state: { ...factsOf(state), phase: 'active', draining: true },
    effects: ['make_unavailable'],
  };
}

function answer(state: SessionState, now: number): Transition {
  if (state.phase !== 'warning') return stay(state);
  return {
    state: {
      ...factsOf(state),
      phase: 'active',
      lastActivity: now,
      toldActivity: now,
      warnedOfEnd: state.warnedOfEnd || state.of === 'absolute',
    },
    effects: ['remember'],
  };
}

function uncover(state: SessionState, now: number, limits: SessionLimits): Transition {
  if (state.phase !== 'covered' || !mayResume(state.cause, limits)) return stay(state);
  return {
    state: { ...factsOf(state), phase: 'active', lastActivity: now, toldActivity: now },
    effects: state.draining ? ['remember'] : ['remember', 'restore_activity'],
  };
}

/**
 * Whether the agent may resume: not when the hours are over, or somebody else ended the session.
 */
export function mayResume(cause: EndCause, limits: SessionLimits): boolean {
  return limits.mayResume && (cause === 'idle' || cause === 'locked');
}

function logoutFailed(state: SessionState): Transition {
  if (state.phase !== 'leaving') return stay(state);
  if (state.step !== 'force') {
    return { state: { ...state, step: 'force' }, effects: ['force_logout'] };
  }
  return {
    state: { ...factsOf(state), phase: 'stuck', cause: state.cause },
    effects: ['report_stuck'],
  };
}

/** Tells the other tabs of activity, unless they were just told: then the next tick does. */
function tell(state: SessionState, now: number): Transition {
  const news = isOpen(state) && state.lastActivity > state.toldActivity;
  if (!news || now < state.toldActivity + TELL_EVERY_MS) return stay(state);
  return { state: { ...state, toldActivity: state.lastActivity }, effects: ['remember'] };
}

function isOpen({ phase }: SessionPhase): boolean {
  return phase === 'active' || phase === 'warning';
}

function factsOf(state: SessionState): SessionFacts {
  const { startedAt, lastActivity, toldActivity, tasks, warnedOfEnd, draining } = state;
  return { startedAt, lastActivity, toldActivity, tasks, warnedOfEnd, draining };
}

function stay(state: SessionState): Transition {
  return { state, effects: [] };
}

function withEffects({ state, effects }: Transition, first: readonly SessionEffect[]): Transition {
  return { state, effects: [...first, ...effects] };
}
