const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls back for each key, click, turn of the wheel and touch of a person. Not for a pointer that
 * moves, as by a device that keeps screens awake; not for a key that is held down, as by a book on
 * the keyboard; and not for what a script sends.
 */
export function watchActivity(onActivity: () => void): void {
  for (const sign of SIGNS) {
    addEventListener(
      sign,
      (event) => {
        const held = event instanceof KeyboardEvent && event.repeat;
        if (event.isTrusted && !held) onActivity();
      },
      { capture: true, passive: true },
    );
  }
}
