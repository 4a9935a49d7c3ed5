import type { SeenUrl } from '../collect/collect-account';

const TWILIO_HOST = /(?:^|\.)(?:twilio\.com|twil\.io)$/;

/** A webhook of the customer's, and where it is configured. */
export interface CustomerUrl extends SeenUrl {
  readonly parsed: URL;
}

/**
 * The webhooks on hosts of the customer's own, each URL once. Twilio's own hosts are left out but
 * for Functions, which are the customer's code.
 */
export function customerUrls(urls: readonly SeenUrl[]): readonly CustomerUrl[] {
  const seen = new Map<string, CustomerUrl>();
  for (const each of urls) {
    if (!URL.canParse(each.url)) continue;
    const parsed = new URL(each.url);
    parsed.hash = '';
    const isFunction = parsed.hostname.endsWith('.twil.io');
    if (TWILIO_HOST.test(parsed.hostname) && !isFunction) continue;
    if (!seen.has(parsed.href)) seen.set(parsed.href, { ...each, parsed });
  }
  return [...seen.values()];
}
