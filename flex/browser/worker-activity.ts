import type { SessionSettings } from '../../src/flex/session-settings';
import type { FlexManager, FlexUi } from './flex-api';
import { settles } from './settles';

/** The worker's activity in TaskRouter, as the plugin sets and restores it. */
export interface WorkerActivity {
  /** The SID of the logged-off activity, if the worker has it. */
  goneSid(): string | undefined;
  /** Prevents new tasks. Pending reservations go to somebody else. */
  makeUnavailable(): Promise<void>;
  /** Restores the earlier activity. */
  restore(): Promise<void>;
  /** Whether the plugin itself has set the logged-off activity. */
  isOwnDoing(): boolean;
}

/**
 * Sets *Logged off (inactive)*, as `hipaa-guard flex configure` makes it; if missing, Flex's own
 * offline activity, or any unavailable one.
 *
 * Source of the action `SetActivity`: Flex UI's Actions. It may resolve even if TaskRouter refuses,
 * with a notification to the agent.
 */
export function workerActivity(
  flex: FlexUi,
  manager: FlexManager,
  settings: SessionSettings,
): WorkerActivity {
  const state = () => manager.store.getState().flex;
  let before: string | undefined;
  let setTo: string | undefined;
  manager.events.addListener('workerActivityUpdated', ({ sid }) => {
    if (sid !== setTo) setTo = undefined;
  });

  const goneSid = () => {
    const { activities } = state().worker;
    const { taskrouter_offline_activity_sid: offline } = manager.serviceConfiguration;
    const known = [settings.loggedOffActivitySid, offline].find((sid) => activities.has(sid ?? ''));
    return known ?? [...activities.values()].find(({ available }) => !available)?.sid;
  };
  const set = async (activitySid: string) => {
    const tasks = [...state().worker.tasks.values()];
    // Rejecting would end a ringing outbound call.
    const rings = tasks.some((task) => flex.TaskHelper.isInitialOutboundAttemptTask(task));
    const options = { rejectPendingReservations: !rings };
    await settles(flex.Actions.invokeAction('SetActivity', { activitySid, options }));
  };

  return {
    goneSid,
    async makeUnavailable() {
      const sid = goneSid();
      const current = state().worker.activity?.sid;
      if (sid === undefined) return;
      setTo = sid;
      if (current === sid) return;
      before = current;
      await set(sid);
    },
    async restore() {
      const sid = before;
      before = undefined;
      if (sid !== undefined) await set(sid);
    },
    isOwnDoing: () => setTo !== undefined,
  };
}
