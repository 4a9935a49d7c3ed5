import { serverlessEnvironments } from '../endpoints/runtime/serverless-environments';
import { isTwilioHost, twilioHost } from '../evidence/webhooks/twilio-host';
import { CALLED_BY_TWILIO } from '../evidence/webhooks/webhook-fields';
import { inertness, resourceOf, webhookReads } from '../evidence/webhooks/webhooks-of';
import { parsedUrl } from '../fields/parsed-url';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import { itemsOf } from '../snapshot/snapshot';
import type { ProbeContext } from './probe';

const WEB = ['http:', 'https:', 'ws:', 'wss:'];

/** What has to be read before {@link customerUrls} can tell. */
export const CUSTOMER_URL_SOURCES: readonly AnyApiEndpoint[] = [
  ...webhookReads(CALLED_BY_TWILIO),
  serverlessEnvironments,
];

/** A webhook of the customer's, and where it is configured. */
export interface CustomerUrl {
  readonly parsed: URL;
  /** In upper case; `POST` where nothing else is said, as everywhere at Twilio. */
  readonly method: string;
  readonly resource: string | null;
  readonly field: string;
  /** `false` for a Function that none of the account's Services runs: it may be somebody else's. */
  readonly own: boolean;
}

/**
 * The webhooks that Twilio calls on hosts of the customer's own, each URL once by each method.
 * Twilio's own hosts are left out, except for Functions, which are the customer's code. Addresses
 * that are not web addresses, such as those of trunks, are left out too.
 */
export function customerUrls({
  urls,
  account,
}: Pick<ProbeContext, 'urls' | 'account'>): readonly CustomerUrl[] {
  const domains = new Set(
    itemsOf(account, serverlessEnvironments).map(({ domain_name }) => domain_name),
  );
  const inertOf = inertness({
    items: (endpoint) => itemsOf(account, endpoint),
    // What may be in effect is asked.
    whole: () => true,
  });
  const seen = new Map<string, CustomerUrl>();
  for (const { endpoint, field, item, url, method } of urls) {
    const webhookField = CALLED_BY_TWILIO.find(
      (each) => each.endpoint.id === endpoint.id && each.field === field,
    );
    const resource = { ...item.fields, parents: item.parents };
    if (webhookField === undefined || inertOf(webhookField, resource) !== null) continue;
    const parsed = parsedUrl(url);
    if (parsed === null || !WEB.includes(parsed.protocol)) continue;
    parsed.hash = '';
    if (isTwilioHost(parsed.hostname)) continue;
    const own = twilioHost(parsed.hostname) !== 'function' || domains.has(parsed.hostname);
    const said = method ?? item.fields[webhookField.methodField ?? ''];
    const call = { parsed, method: typeof said === 'string' ? said.toUpperCase() : 'POST' };
    const key = `${call.method} ${parsed.href}`;
    if (seen.has(key)) continue;
    seen.set(key, { ...call, resource: resourceOf(webhookField, resource), field, own });
  }
  return [...seen.values()];
}
