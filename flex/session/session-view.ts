import { mayResume } from './reduce-session';
import type { SessionLimits } from './session-limits';
import type { EndCause, SessionState } from './session-state';

/** What covers the page for the agent. */
export type SessionView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'warning'; readonly of: 'idle' | 'absolute'; readonly secondsLeft: number }
  | {
      readonly kind: 'cover';
      readonly cause: EndCause;
      /** Waiting for tasks, logging out, or failed to log out. */
      readonly step: 'waiting' | 'leaving' | 'stuck';
      readonly mayResume: boolean;
    };

/** What to show in a state of the session. */
export function sessionView(state: SessionState, now: number, limits: SessionLimits): SessionView {
  switch (state.phase) {
    case 'active':
    case 'left':
      return { kind: 'nothing' };
    case 'warning': {
      const idleEnd = state.lastActivity + limits.idle;
      const end = state.of === 'idle' ? idleEnd : state.startedAt + limits.absolute;
      const secondsLeft = Math.max(0, Math.ceil((end - now) / 1_000));
      return { kind: 'warning', of: state.of, secondsLeft };
    }
    case 'covered': {
      const resumable = mayResume(state.cause, limits);
      return { kind: 'cover', cause: state.cause, step: 'waiting', mayResume: resumable };
    }
    case 'leaving':
    case 'stuck':
      return { kind: 'cover', cause: state.cause, step: state.phase, mayResume: false };
  }
}
