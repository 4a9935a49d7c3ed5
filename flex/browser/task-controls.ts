import type { FlexManager, FlexUi } from './flex-api';
import type { PanelText } from './panel-text';
import type { TaskInHand } from './tasks-in-hand';

/** A button of dialog and cover that does the same as one of Flex's that they hide. */
export interface TaskControl {
  /** Identifies the button, whatever its label says. */
  readonly key: string;
  readonly label: PanelText;
  /** Its number among several, from 1. */
  readonly number?: number;
  readonly press: () => void;
}

/**
 * The controls that an agent needs to finish a patient's call or a task.
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

/** Numbers controls with the same label: names would show through the cover. */
function numbered(controls: readonly TaskControl[]): readonly TaskControl[] {
  return controls.map((control, index) => {
    const same = (other: TaskControl) => other.label === control.label;
    if (controls.filter(same).length === 1) return control;
    return { ...control, number: controls.slice(0, index + 1).filter(same).length };
  });
}
