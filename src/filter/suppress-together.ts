import type { JsonValue } from '../json/json-value';
import type { Tally } from './tally';

/**
 * Removes the listed attributes of a customer when two or more of them were kept: each may be
 * harmless, and together they tell who it is. `null` says nothing, and does not count.
 *
 * Source: "Architecting for HIPAA on Twilio": "a combination of multiple preserved data points …
 * could be deemed PHI".
 *
 * @param names The attributes as `customers` has them, such as `gender`.
 * @param customers What was kept, new and still to be handed out.
 */
export function suppressTogether(
  names: readonly string[],
  customers: Record<string, JsonValue>,
  tally: Tally,
): void {
  const kept = names.filter((name) => Object.hasOwn(customers, name) && customers[name] !== null);
  if (kept.length < 2) return;
  for (const name of kept) {
    delete customers[name];
    tally.kept -= 1;
    tally.remove(`customers.${name}`, { reason: 'combination' });
  }
}
