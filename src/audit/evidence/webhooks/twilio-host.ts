import type { UrlParts } from '../../fields/web-url';

/** What one of Twilio's own hosts means in a webhook. */
export type TwilioHost = 'studio' | 'twiml_bin' | 'placeholder' | 'autopilot' | 'function';

/** Including regional hosts, such as `api.dublin.ie1.twilio.com`. */
const OF_TWILIO = /^twil\.io$|(?:^|\.)twilio\.com(?::\d+)?$/;

const HOSTS: ReadonlyMap<string, TwilioHost> = new Map([
  ['webhooks.twilio.com', 'studio'],
  ['handler.twilio.com', 'twiml_bin'],
  ['demo.twilio.com', 'placeholder'],
  ['channels.autopilot.twilio.com', 'autopilot'],
]);

/** What Twilio runs behind a webhook's host; `null` for anybody else's host. */
export function twilioHost(host: string): TwilioHost | null {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  // Functions and Assets of any account, not necessarily this one.
  return name.endsWith('.twil.io') ? 'function' : (HOSTS.get(name) ?? null);
}

/** Whether Twilio itself answers there. Functions are the customer's code. */
export function isTwilioHost(host: string): boolean {
  return OF_TWILIO.test(host);
}

/** A Studio flow, at whichever of Twilio's hosts numbers and services use. */
export function isStudioFlow({ sid }: UrlParts): boolean {
  return sid?.startsWith('FW') ?? false;
}
