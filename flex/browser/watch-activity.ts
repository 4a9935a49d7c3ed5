const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls back for each key, click, wheel turn and touch by a person. Not for pointer moves, which
 * mouse jigglers make; not for a held-down key, as by a book on the keyboard; and not for a
 * script's events.
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
