/** Chromium's, missing in TypeScript's DOM types. https://wicg.github.io/idle-detection/ */
interface IdleDetector extends EventTarget {
  readonly userState: 'active' | 'idle' | null;
  readonly screenState: 'locked' | 'unlocked' | null;
  start(options: { readonly threshold: number }): Promise<void>;
}

declare global {
  interface Window {
    readonly IdleDetector?: new () => IdleDetector;
  }
}

/** The shortest that browsers accept. */
const THRESHOLD_MS = 60_000;

/** What the browser knows about the whole device, if permitted. */
export interface Screen {
  /** Whether anybody used the device within the last minute, in any window. */
  isInUse(): boolean;
}

/**
 * Watches the screen lock, if the browser has an idle detector and the agent, or the browser's
 * administrator, has granted it. Does not ask: unexpected prompts teach people to dismiss prompts.
 */
export function watchScreen(onLocked: () => void): Screen {
  let detector: IdleDetector | undefined;
  const start = async () => {
    const { IdleDetector } = window;
    if (IdleDetector === undefined || detector !== undefined) return;
    detector = new IdleDetector();
    detector.addEventListener('change', () => {
      if (detector?.screenState === 'locked') onLocked();
    });
    await detector.start({ threshold: THRESHOLD_MS });
  };
  whenGranted(start);
  return {
    isInUse: () => detector?.userState === 'active' && detector.screenState === 'unlocked',
  };
}

async function whenGranted(start: () => Promise<void>): Promise<void> {
  const name = 'idle-detection' as PermissionName;
  try {
    const permission = await navigator.permissions.query({ name });
    const startIfGranted = async () => {
      if (permission.state === 'granted') await start();
    };
    permission.addEventListener('change', () => {
      startIfGranted().catch(() => {});
    });
    await startIfGranted();
  } catch {
    // Firefox and Safari have neither the permission nor the detector.
  }
}
