import type { SessionSettings } from '../../src/flex/session-settings';
import type { Screen } from './watch-screen';

/**
 * Counts keys and clicks in another site's frame, such as a CRM's, according to the settings. The
 * page sees only that the frame has the focus.
 *
 * @returns A function to call periodically, which reports activity.
 */
export function watchFrames(
  rule: SessionSettings['iframe'],
  screen: Screen,
  onActivity: () => void,
): () => void {
  if (rule === 'count') {
    // The frame gets the focus only after the page has lost it.
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
