import type { JsonObject, JsonValue } from '../json/json-value';
import type { Tally } from './tally';

/**
 * The attributes of a customer, without the listed ones when two or more of them were kept: each
 * may be harmless, and together they tell who it is. `null` says nothing, and does not count.
 *
 * Source: "Architecting for HIPAA on Twilio": "a combination of multiple preserved data points …
 * could be deemed PHI".
 *
 * @param names The attributes as `customers` has them, such as `gender`.
 * @param customers What was kept. It is not changed: an object from which names were deleted is
 *   read slowly from then on.
 */
export function suppressTogether(
  names: readonly string[],
  customers: JsonObject,
  tally: Tally,
): JsonObject {
  const kept = names.filter((name) => Object.hasOwn(customers, name) && customers[name] !== null);
  if (kept.length < 2) return customers;
  for (const name of kept) {
    tally.kept -= 1;
    tally.remove(`customers.${name}`, { reason: 'combination' });
  }
  const rest: Record<string, JsonValue> = {};
  for (const name of Object.keys(customers)) {
    if (!kept.includes(name)) rest[name] = customers[name] as JsonValue;
  }
  return rest;
}
