import type { PlainObject } from '../json/plain-object';
import { slipsBetween } from '../terminal/slips-between';

/** In a name of at most this many letters, two typos make another word. */
const SHORT = 6;

/**
 * The parameter that a request seems to mean by an unknown name: in another case, with a typo, or
 * with a number appended. Ignoring it would answer a question that nobody asked.
 *
 * @param names The parameters of a route.
 * @param isRead Whether a route reads a name beyond these.
 */
export function misspeltParameter<Name extends string>(
  parameters: PlainObject,
  names: readonly Name[],
  isRead: (name: string) => boolean = (given) => names.some((name) => name === given),
): Name | undefined {
  const others = Object.keys(parameters).filter((given) => !isRead(given));
  return names.find((name) => others.some((given) => isNear(given.replace(/\d+$/, ''), name)));
}

function isNear(given: string, name: string): boolean {
  const slips = name.length > SHORT ? 2 : 1;
  // Much longer names are not measured: they may be as long as a request.
  if (Math.abs(given.length - name.length) > slips) return false;
  return slipsBetween(given.toLowerCase(), name.toLowerCase()) <= slips;
}
