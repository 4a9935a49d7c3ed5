import type { UrlParts } from '../../fields/web-url';

/** What a host of Twilio's own means in a webhook. */
export type TwilioHost = 'studio' | 'twiml_bin' | 'placeholder' | 'autopilot' | 'function';

/** Also those of regions, such as `api.dublin.ie1.twilio.com`. */
const OF_TWILIO = /^twil\.io$|(?:^|\.)twilio\.com(?::\d+)?$/;

const HOSTS: ReadonlyMap<string, TwilioHost> = new Map([
  ['webhooks.twilio.com', 'studio'],
  ['handler.twilio.com', 'twiml_bin'],
  ['demo.twilio.com', 'placeholder'],
  ['channels.autopilot.twilio.com', 'autopilot'],
]);

/** What Twilio runs behind a webhook's host; `null` for a host of somebody else. */
export function twilioHost(host: string): TwilioHost | null {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  // Functions and Assets of some account, which need not be this one.
  return name.endsWith('.twil.io') ? 'function' : (HOSTS.get(name) ?? null);
}

/** Whether Twilio answers there by itself. Functions are the customer's code. */
export function isTwilioHost(host: string): boolean {
  return OF_TWILIO.test(host);
}

/** A flow of Studio's, at whichever of Twilio's hosts numbers and services name it. */
export function isStudioFlow({ sid }: UrlParts): boolean {
  return sid?.startsWith('FW') ?? false;
}
