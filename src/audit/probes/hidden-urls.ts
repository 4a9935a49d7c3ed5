import { isTwilioHost } from '../evidence/webhooks/twilio-host';
import { CALLED_BY_TWILIO } from '../evidence/webhooks/webhook-fields';
import { type Webhook, webhooksOf } from '../evidence/webhooks/webhooks-of';
import { itemsOf } from '../snapshot/snapshot';
import type { ProbeContext } from './probe';

const WEB = ['', 'http', 'https', 'ws', 'wss'];

/**
 * The webhooks on the customer's own hosts that no probe can request: they are composed at run
 * time, as in Studio flows, or are no URLs, or their method is unknown. {@link customerUrls} has
 * the others.
 */
export function hiddenUrls({ account }: Pick<ProbeContext, 'account'>): readonly Webhook[] {
  return webhooksOf(
    { items: (endpoint) => itemsOf(account, endpoint), whole: () => true },
    CALLED_BY_TWILIO,
  )
    .filter(({ inert, fetched }) => inert === null && fetched !== true)
    .filter(({ url, templated, methodOpen }) => url.scheme === '' || templated || methodOpen)
    .filter(({ url }) => WEB.includes(url.scheme) && !isTwilioHost(url.host));
}
