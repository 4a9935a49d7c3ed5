/** Chromium's; types of the DOM do not have it. https://wicg.github.io/idle-detection/ */
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

/** The least that browsers take. */
const THRESHOLD_MS = 60_000;

/** What the browser says of the whole device, where it may. */
export interface Screen {
  /** Whether somebody used the device within the last minute, in whatever window. */
  isInUse(): boolean;
}

/**
 * Watches the lock of the screen, where the browser has an idle detector and the agent, or whoever
 * manages the browser, has granted it. Nobody is asked: a prompt out of nowhere teaches people to
 * click prompts away.
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
