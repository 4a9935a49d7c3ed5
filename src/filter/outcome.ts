import type { JsonValue } from '../json/json-value';
import type { Removal } from './removal';

/** The outcome for an attribute that is not a scalar: the value to keep, or why there is none. */
export type Outcome =
  | { readonly kept: true; readonly value: JsonValue }
  | { readonly kept: false; readonly removal: Removal };

export function keep(value: JsonValue): Outcome {
  return { kept: true, value };
}

export function remove(removal: Removal): Outcome {
  return { kept: false, removal };
}
