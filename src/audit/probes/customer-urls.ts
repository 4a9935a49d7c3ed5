import { serverlessEnvironments } from '../endpoints/runtime/serverless-environments';
import { WEBHOOK_ENDPOINTS } from '../evidence/webhook-endpoints';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import { itemsOf } from '../snapshot/snapshot';
import type { ProbeContext } from './probe';
import type { SeenUrl } from './seen-url';

const TWILIO_HOST = /(?:^|\.)(?:twilio\.com|twil\.io)$/;
const WEB = ['http:', 'https:', 'ws:', 'wss:'];

/** What has to be read before {@link customerUrls} can tell. */
export const CUSTOMER_URL_SOURCES: readonly AnyApiEndpoint[] = [
  ...WEBHOOK_ENDPOINTS.map(({ endpoint }) => endpoint),
  serverlessEnvironments,
];

/** A webhook of the customer's, and where it is configured. */
export interface CustomerUrl extends SeenUrl {
  readonly parsed: URL;
  /** `false` for a Function that none of the account's Services runs: it may be somebody else's. */
  readonly own: boolean;
}

/**
 * The webhooks on hosts of the customer's own, each URL once. Twilio's own hosts are left out, except
 * for Functions, which are the customer's code. Addresses that are not web addresses, such as those
 * of trunks, are left out too.
 */
export function customerUrls({
  urls,
  account,
}: Pick<ProbeContext, 'urls' | 'account'>): readonly CustomerUrl[] {
  const domains = new Set(
    itemsOf(account, serverlessEnvironments).map(({ domain_name }) => domain_name),
  );
  const seen = new Map<string, CustomerUrl>();
  for (const each of urls) {
    if (!URL.canParse(each.url)) continue;
    const parsed = new URL(each.url);
    parsed.hash = '';
    if (!WEB.includes(parsed.protocol)) continue;
    const isFunction = parsed.hostname.endsWith('.twil.io');
    if (TWILIO_HOST.test(parsed.hostname) && !isFunction) continue;
    const own = !isFunction || domains.has(parsed.hostname);
    if (!seen.has(parsed.href)) seen.set(parsed.href, { ...each, parsed, own });
  }
  return [...seen.values()];
}
