import type { EndCause } from '../session/session-state';
import type { SessionView } from '../session/session-view';
import type { PanelText } from './panel-text';

/** The buttons that answer the panel itself. */
export type PanelButton = 'stay' | 'sign_out' | 'resume' | 'try_again';

/** The panel's content, apart from the task controls. */
export interface PanelContent {
  /** False lets the page show through. */
  readonly isCover: boolean;
  readonly title: PanelText;
  readonly texts: readonly PanelText[];
  readonly buttons: readonly { readonly press: PanelButton; readonly label: PanelText }[];
}

const STAY = { press: 'stay', label: 'stay' } as const;
const UNDERSTOOD = { press: 'stay', label: 'understood' } as const;
const SIGN_OUT = { press: 'sign_out', label: 'signOut' } as const;
const RESUME = { press: 'resume', label: 'resume' } as const;
const TRY_AGAIN = { press: 'try_again', label: 'tryAgain' } as const;

/** Why the session ends; empty when the agent asked for it. */
const WHY: Readonly<Record<EndCause, readonly PanelText[]>> = {
  idle: ['coverIdle'],
  absolute: ['coverHours'],
  locked: ['coverLocked'],
  ended: ['coverEnded'],
  asked: [],
};

/** The panel's content for a view, or `undefined` when there is no panel. */
export function panelContent(view: SessionView, hasTasks: boolean): PanelContent | undefined {
  switch (view.kind) {
    case 'nothing':
      return undefined;
    case 'warning': {
      // An agent with a task in hand could not come back to it.
      const leave = hasTasks ? [] : [SIGN_OUT];
      if (view.of === 'absolute') {
        const buttons = [UNDERSTOOD, ...leave];
        return { isCover: false, title: 'endTitle', texts: ['endText'], buttons };
      }
      const texts = [hasTasks ? 'warningTasks' : 'warningText'] as const;
      return { isCover: false, title: 'warningTitle', texts, buttons: [STAY, ...leave] };
    }
    case 'cover':
      return { isCover: true, ...coverContent(view) };
  }
}

function coverContent(view: SessionView & { kind: 'cover' }): Omit<PanelContent, 'isCover'> {
  const why = WHY[view.cause];
  switch (view.step) {
    case 'waiting': {
      const buttons = view.mayResume ? [RESUME] : [];
      return { title: 'coverTitle', texts: [...why, 'coverTasks'], buttons };
    }
    case 'leaving':
      return { title: 'leavingTitle', texts: why, buttons: [] };
    case 'stuck':
      return { title: 'stuckTitle', texts: ['stuckText'], buttons: [TRY_AGAIN] };
  }
}
