import type { alerts } from '../endpoints/account/alerts';
import type { Item } from '../fields/field-reader';

type Alert = Pick<Item<typeof alerts.fields>, 'date_created'>;

/**
 * When alerts were raised, in the words of a finding. Twilio shows 30 days of alerts, even about
 * what was fixed since: the newest date tells.
 */
export function whenRaised(raised: readonly Alert[]): string {
  const newest = raised
    .flatMap(({ date_created }) => date_created ?? [])
    .sort()
    .at(-1);
  const date = newest === undefined ? '' : `, most recently on ${newest.slice(0, 10)}`;
  return `in the last 30 days${date}`;
}
