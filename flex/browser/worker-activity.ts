import type { SessionSettings } from '../../src/flex/session-settings';
import type { FlexManager, FlexUi } from './flex-api';
import { settles } from './settles';

/** The worker's activity in TaskRouter, as the plugin sets it and gives it back. */
export interface WorkerActivity {
  /** The activity of those who are gone, if the worker has it. */
  goneSid(): string | undefined;
  /** So that no new task comes. Pending reservations go to somebody else. */
  makeUnavailable(): Promise<void>;
  /** The activity that was before. */
  restore(): Promise<void>;
  /** Whether the plugin itself has set the activity of those who are gone. */
  isOwnDoing(): boolean;
}

/**
 * Sets *Logged off (inactive)*, as `hipaa-guard flex configure` makes it; without that one, Flex's
 * own offline activity, or whichever is unavailable.
 *
 * Source of the action `SetActivity`: Flex UI's Actions; a refusal of TaskRouter's may resolve it,
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
    // Rejecting would end an outbound call that rings.
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
