import { serverlessEnvironments } from '../endpoints/runtime/serverless-environments';
import { isTwilioHost, twilioHost } from '../evidence/webhooks/twilio-host';
import type { WebhookField } from '../evidence/webhooks/webhook-field';
import { CALLED_BY_TWILIO } from '../evidence/webhooks/webhook-fields';
import { inertness, resourceOf, webhookReads } from '../evidence/webhooks/webhooks-of';
import { parsedUrl } from '../fields/parsed-url';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import { itemsOf } from '../snapshot/snapshot';
import type { ProbeContext } from './probe';
import type { SeenUrl } from './seen-url';

const WEB = ['http:', 'https:', 'ws:', 'wss:'];

/** The endpoints that {@link customerUrls} needs. */
export const CUSTOMER_URL_SOURCES: readonly AnyApiEndpoint[] = [
  ...webhookReads(CALLED_BY_TWILIO),
  serverlessEnvironments,
];

/** A webhook of the customer's, and where it is configured. */
export interface CustomerUrl {
  readonly parsed: URL;
  /** In upper case; `POST` by default, as everywhere at Twilio. */
  readonly method: string;
  readonly resource: string | null;
  readonly field: string;
  /** `false` for a Function that none of the account's Services runs: it may be somebody else's. */
  readonly own: boolean;
}

/**
 * The webhooks that Twilio calls on the customer's own hosts, each combination of URL and method
 * once. Excludes Twilio's own hosts, except for Functions, which are the customer's code, and
 * anything but web addresses, such as the addresses of trunks.
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
    // Anything that may be in effect is probed.
    whole: () => true,
  });
  const called = urls.flatMap((seen): CustomerUrl[] => {
    const webhookField = webhookFieldOf(seen);
    const parsed = ownUrl(seen.url);
    if (webhookField === undefined || parsed === null) return [];
    const resource = { ...seen.item.fields, parents: seen.item.parents };
    if (inertOf(webhookField, resource) !== null) return [];
    const isFunction = twilioHost(parsed.hostname) === 'function';
    return [
      {
        parsed,
        method: methodOf(seen, webhookField),
        resource: resourceOf(webhookField, resource),
        field: seen.field,
        own: !isFunction || domains.has(parsed.hostname),
      },
    ];
  });
  const firstByCall = new Map<string, CustomerUrl>();
  for (const each of called) {
    const call = `${each.method} ${each.parsed.href}`;
    if (!firstByCall.has(call)) firstByCall.set(call, each);
  }
  return [...firstByCall.values()];
}

function webhookFieldOf({ endpoint, field }: SeenUrl): WebhookField | undefined {
  return CALLED_BY_TWILIO.find((each) => each.endpoint.id === endpoint.id && each.field === field);
}

/** A web address at a host that is not Twilio's, without its fragment; otherwise `null`. */
function ownUrl(url: string): URL | null {
  const parsed = parsedUrl(url);
  if (parsed === null || !WEB.includes(parsed.protocol) || isTwilioHost(parsed.hostname)) {
    return null;
  }
  parsed.hash = '';
  return parsed;
}

function methodOf({ method, item }: SeenUrl, { methodField }: WebhookField): string {
  const said = method ?? item.fields[methodField ?? ''];
  return typeof said === 'string' ? said.toUpperCase() : 'POST';
}
