import type { SessionEffect, SessionEvent, SessionState } from '../session/session-state';
import type { FlexManager, FlexUi } from './flex-api';
import { logOut } from './log-out';
import type { SessionStore } from './session-store';
import { warn } from './warn';
import type { WorkerActivity } from './worker-activity';

/** The tools that carry out effects. */
export interface EffectTools {
  readonly flex: FlexUi;
  readonly manager: FlexManager;
  readonly store: SessionStore;
  readonly worker: WorkerActivity;
}

/**
 * Carries out in the browser and Flex what follows from an event.
 *
 * @returns The event that results, for effects that have one.
 */
export async function carryOut(
  effect: SessionEffect,
  state: SessionState,
  { flex, manager, store, worker }: EffectTools,
): Promise<SessionEvent | undefined> {
  switch (effect) {
    case 'remember':
      store.write(state);
      break;
    case 'forget':
      store.forget();
      break;
    case 'make_unavailable':
      await worker.makeUnavailable();
      return { kind: 'unavailable_done' };
    case 'restore_activity':
      await worker.restore();
      break;
    case 'logout':
    case 'force_logout': {
      const options = effect === 'logout' ? { activitySid: worker.goneSid() } : 'force';
      return { kind: (await logOut(flex, manager, options)) ? 'left' : 'logout_failed' };
    }
    case 'report_stuck':
      warn('Flex did not log out. The page stays covered.');
  }
  return undefined;
}
