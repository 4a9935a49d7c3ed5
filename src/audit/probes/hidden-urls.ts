import { isTwilioHost } from '../evidence/webhooks/twilio-host';
import { CALLED_BY_TWILIO } from '../evidence/webhooks/webhook-fields';
import { type Webhook, webhooksOf } from '../evidence/webhooks/webhooks-of';
import { itemsOf } from '../snapshot/snapshot';
import type { ProbeContext } from './probe';

const WEB = ['', 'http', 'https', 'ws', 'wss'];

/**
 * The webhooks on hosts of the customer's own that no probe can ask: they are put together at run
 * time, as Studio flows do, or are no URLs, or it is not known how they are called. {@link
 * customerUrls} has the others.
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
