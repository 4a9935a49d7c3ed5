const BETWEEN_STEPS = '▸';
/** Including separators of Functions that write the attribute themselves. */
const BETWEEN_KEYS = /->|[>→,;|/]/;
const KEYS = '[0-9*#]{1,2}';
const KEYS_PRESSED = new RegExp(`^${KEYS}$`);
/** With more digits, the keys may be a ZIP code, a birth date or the last four of a number. */
const MAX_DIGITS = 3;
/** The path of nearly every caller in Flex Insights: few keys, and no menu names. */
const USUAL_PATH = new RegExp(`^(?!(?:\\D*\\d){${MAX_DIGITS + 1}})${KEYS}(?: ▸ ${KEYS})*$`);

/** The steps of a value that Flex Insights joins by ` ▸ `. */
export function stepsOf(text: string): readonly string[] {
  return trimmed(text.split(BETWEEN_STEPS));
}

/**
 * True when every step is one or two keys, or a menu that `isMenu` knows, and the keys together
 * are too few to be an identifier.
 */
export function isIvrPath(text: string, isMenu: (step: string) => boolean): boolean {
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (USUAL_PATH.test(text)) return true;
  const steps = stepsOf(text).filter((step) => !isMenu(step));
  return (
    areFewKeys(steps) || areFewKeys(steps.flatMap((step) => trimmed(step.split(BETWEEN_KEYS))))
  );
}

function areFewKeys(steps: readonly string[]): boolean {
  return (
    steps.every((step) => KEYS_PRESSED.test(step)) &&
    steps.join().replace(/\D/g, '').length <= MAX_DIGITS
  );
}

/** Not part of the pattern, which would take quadratic time for a text of blanks. */
function trimmed(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim());
}
