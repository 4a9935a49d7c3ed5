import { hasManyDigits } from '../code/has-many-digits';
import { word } from './basic-readers';

/** A widget's name, which the customer chose, if it is a plain word without a number. */
export function widgetName(raw: unknown): string | null {
  const name = word.read(raw);
  return name === null || hasManyDigits(name) ? null : name;
}
