import type { SessionSettings } from '../../src/flex/session-settings';
import type { Screen } from './watch-screen';

/**
 * Takes keys and clicks in a frame of another site, such as a CRM's, into account as the settings
 * say. The page sees nothing of them but that the frame has the focus.
 *
 * @returns What is to be called from time to time: it reports activity.
 */
export function watchFrames(
  rule: SessionSettings['iframe'],
  screen: Screen,
  onActivity: () => void,
): () => void {
  if (rule === 'count') {
    // The frame has the focus after the page has lost it.
    const look = () => {
      if (isInFrame()) onActivity();
    };
    addEventListener('blur', () => setTimeout(look));
  }
  return () => {
    if (rule === 'idle-detector' && isInFrame() && screen.isInUse()) onActivity();
  };
}

function isInFrame(): boolean {
  return document.hasFocus() && document.activeElement instanceof HTMLIFrameElement;
}
