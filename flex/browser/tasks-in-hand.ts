import type { TaskLoad } from '../session/session-state';
import type { FlexState, FlexTask, FlexUi } from './flex-api';

/** A task that an agent has to finish. It has no name: a cover shows nothing of it. */
export interface TaskInHand {
  /** Of the reservation. */
  readonly sid: string;
  readonly kind: 'telephone' | 'video' | 'conversation' | 'wrap_up';
}

/**
 * The tasks that an agent has in hand. A pending reservation does not count, because it goes to
 * somebody else, except for an outbound call: its callee's telephone rings.
 */
export function tasksInHand({ worker }: FlexState, { TaskHelper }: FlexUi): readonly TaskInHand[] {
  const kindOf = (task: FlexTask): TaskInHand['kind'] | undefined => {
    if (TaskHelper.isInitialOutboundAttemptTask(task)) return 'telephone';
    if (task.status === 'wrapping') return 'wrap_up';
    // `assigned`: accepted by this worker, and not yet told so.
    if (task.status !== 'accepted' && task.status !== 'assigned') return undefined;
    if (TaskHelper.isCallTask(task)) return 'telephone';
    return TaskHelper.isVideoCallTask(task) ? 'video' : 'conversation';
  };
  return [...worker.tasks.values()].flatMap((task) => {
    const kind = kindOf(task);
    return kind === undefined ? [] : [{ sid: task.sid, kind }];
  });
}

/**
 * What the tasks, and the browser's telephone, come to. A supervisor who listens in has a call on
 * the telephone and no task.
 */
export function taskLoad(tasks: readonly TaskInHand[], { phone }: FlexState): TaskLoad {
  if (phone.activeCall !== undefined) return 'call';
  if (tasks.some(({ kind }) => kind === 'telephone' || kind === 'video')) return 'call';
  return tasks.length > 0 ? 'unfinished' : 'none';
}
