import type { FlexManager, FlexUi } from './flex-api';
import type { PanelText } from './panel-text';
import type { TaskInHand } from './tasks-in-hand';

/** A button of dialog and cover that does what Flex's own would, which they hide. */
export interface TaskControl {
  /** The same for the same button, whatever its label says. */
  readonly key: string;
  readonly label: PanelText;
  /** Which of several, counted from one. */
  readonly number?: number;
  readonly press: () => void;
}

/**
 * The controls without which a patient's call, or a task, could not be ended.
 *
 * @param onDone Called when a control has done its work, or failed: Flex tells the agent why.
 */
export function taskControls(
  tasks: readonly TaskInHand[],
  { Actions }: FlexUi,
  { store }: FlexManager,
  onDone: () => void,
): readonly TaskControl[] {
  const activeCall = () => store.getState().flex.phone.activeCall;
  const act = (name: string, payload?: unknown) => () => {
    Actions.invokeAction(name, payload).then(onDone, onDone);
  };
  const controlOf = ({ sid, kind }: TaskInHand): TaskControl => {
    switch (kind) {
      case 'telephone':
        return { key: `hang-up-${sid}`, label: 'hangUp', press: act('HangupCall', { sid }) };
      case 'video':
      case 'conversation':
        return { key: `end-${sid}`, label: 'endTask', press: act('WrapupTask', { sid }) };
      case 'wrap_up':
        return {
          key: `complete-${sid}`,
          label: 'completeTask',
          press: act('CompleteTask', { sid }),
        };
    }
  };
  const controls = tasks.map(controlOf);
  const call = activeCall();
  if (call === undefined) return numbered(controls);
  const mute: TaskControl = {
    key: 'mute',
    label: call.isMuted() ? 'unmute' : 'mute',
    press: act('ToggleMute'),
  };
  const hangUp: TaskControl = {
    key: 'hang-up',
    label: 'hangUp',
    press: () => activeCall()?.disconnect(),
  };
  const isInTask = tasks.some(({ kind }) => kind === 'telephone');
  return [...numbered(isInTask ? controls : [hangUp, ...controls]), mute];
}

/** Several with the same label are told apart by numbers: a name would show through the cover. */
function numbered(controls: readonly TaskControl[]): readonly TaskControl[] {
  return controls.map((control, index) => {
    const same = (other: TaskControl) => other.label === control.label;
    if (controls.filter(same).length === 1) return control;
    return { ...control, number: controls.slice(0, index + 1).filter(same).length };
  });
}
