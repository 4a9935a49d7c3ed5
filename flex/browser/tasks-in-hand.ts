import type { TaskLoad } from '../session/session-state';
import type { FlexState, FlexTask, FlexUi } from './flex-api';

/** A task that an agent has to finish. Without a name, since a cover must not show it. */
export interface TaskInHand {
  /** The reservation's SID. */
  readonly sid: string;
  readonly kind: 'telephone' | 'video' | 'conversation' | 'wrap_up';
}

/**
 * The tasks that an agent has in hand. A pending reservation does not count, because it goes to
 * somebody else, unless it is an outbound call, whose callee's telephone rings.
 */
export function tasksInHand({ worker }: FlexState, { TaskHelper }: FlexUi): readonly TaskInHand[] {
  const kindOf = (task: FlexTask): TaskInHand['kind'] | undefined => {
    if (TaskHelper.isInitialOutboundAttemptTask(task)) return 'telephone';
    if (task.status === 'wrapping') return 'wrap_up';
    // `assigned`: accepted by this worker, but not confirmed yet.
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
 * The load of the tasks and the browser's telephone. A supervisor who listens in has a call on the
 * telephone, but no task.
 */
export function taskLoad(tasks: readonly TaskInHand[], { phone }: FlexState): TaskLoad {
  if (phone.activeCall !== undefined) return 'call';
  if (tasks.some(({ kind }) => kind === 'telephone' || kind === 'video')) return 'call';
  return tasks.length > 0 ? 'unfinished' : 'none';
}
