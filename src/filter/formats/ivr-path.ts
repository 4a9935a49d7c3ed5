const STEP_SEPARATOR = /\s*▸\s*/;
const KEYS_PRESSED = /^[0-9*#]{1,2}$/;
/** With more digits, the keys may form a birth date, an SSN or a record number. */
const MAX_DIGITS = 6;

/** The steps of a value that Flex Insights joins by ` ▸ `. */
export function stepsOf(text: string): readonly string[] {
  return text.split(STEP_SEPARATOR);
}

/**
 * True when every step is one or two keys, or a menu that `isMenu` knows, and the keys together
 * are too few to be an identifier.
 */
export function isIvrPath(text: string, isMenu: (step: string) => boolean): boolean {
  const keys = stepsOf(text).filter((step) => !isMenu(step));
  return (
    keys.every((step) => KEYS_PRESSED.test(step)) &&
    keys.join().replace(/\D/g, '').length <= MAX_DIGITS
  );
}
