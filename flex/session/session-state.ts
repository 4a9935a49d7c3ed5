/**
 * What an agent has in hand: nothing, something unfinished (a chat, a wrap-up), or a call, which
 * nothing here may end. A pending reservation is nothing yet.
 */
export type TaskLoad = 'none' | 'unfinished' | 'call';

/**
 * Why a session ends: no activity; its hours are over; the screen was locked; somebody else set the
 * activity *Logged off (inactive)*; or the agent asked for it.
 */
export type EndCause = 'idle' | 'absolute' | 'locked' | 'ended' | 'asked';

/** What a tab knows of the session apart from its phase; times are wall clock, in milliseconds. */
export interface SessionFacts {
  readonly startedAt: number;
  /** The last activity in any tab. */
  readonly lastActivity: number;
  /** The last activity that the other tabs were told of. */
  readonly toldActivity: number;
  readonly tasks: TaskLoad;
  /** The agent has seen that the session's hours end. */
  readonly warnedOfEnd: boolean;
  /** The hours are over, and the tasks are being finished: no new ones come. */
  readonly draining: boolean;
}

export type SessionPhase =
  | { readonly phase: 'active' }
  | { readonly phase: 'warning'; readonly of: 'idle' | 'absolute' }
  /** The page is covered until the tasks are done; calls and tasks continue. */
  | { readonly phase: 'covered'; readonly cause: EndCause; readonly since: number }
  /** First the worker is made unavailable, then the log-out is requested, then forced. */
  | {
      readonly phase: 'leaving';
      readonly cause: EndCause;
      readonly step: 'unavailable' | 'logout' | 'force';
    }
  /** Even the forced log-out failed: the page stays covered. */
  | { readonly phase: 'stuck'; readonly cause: EndCause }
  | { readonly phase: 'left' };

export type SessionState = SessionFacts & SessionPhase;

export type SessionEvent =
  /** Time has passed. */
  | { readonly kind: 'tick' }
  /** A key, a click, or a Flex action that only a present agent takes. */
  | { readonly kind: 'activity' }
  /** Another tab had activity. */
  | { readonly kind: 'elsewhere'; readonly at: number }
  | { readonly kind: 'tasks'; readonly tasks: TaskLoad }
  | { readonly kind: 'locked' }
  /** Somebody else set the activity *Logged off (inactive)*. */
  | { readonly kind: 'ended' }
  /** Buttons of dialog and cover. */
  | { readonly kind: 'stay' }
  | { readonly kind: 'sign_out' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'try_again' }
  /** Results of effects. */
  | { readonly kind: 'unavailable_done' }
  | { readonly kind: 'logout_failed' }
  | { readonly kind: 'left' };

export type SessionEffect =
  /** Record the last activity for other tabs and reloads. */
  | 'remember'
  /** The session is over; the next one starts fresh. */
  | 'forget'
  | 'make_unavailable'
  | 'restore_activity'
  | 'logout'
  | 'force_logout'
  /** Say on the console that the log-out failed. */
  | 'report_stuck';

export interface Transition {
  readonly state: SessionState;
  readonly effects: readonly SessionEffect[];
}
