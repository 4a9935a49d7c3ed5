import type { IneligibleProduct } from '../catalog/ineligible-product';
import type { IneligibleUse } from '../catalog/phi-scope';
import { bodyValues } from './body-values';
import { hostOf } from './insecure-url';
import { HOLE } from './syntax/code-texts';

const PACKAGES: readonly (readonly [RegExp, IneligibleProduct])[] = [
  [/^@sendgrid\/|(?:^|[/-])sendgrid(?:[/-]|$)/, 'SendGrid'],
  [/^@twilio-alpha\/assistants(?:[/-]|$)/, 'AI Assistants'],
];

const HOSTS: readonly (readonly [RegExp, IneligibleProduct])[] = [
  [/(?:^|\.)sendgrid\.(?:com|net)$/, 'SendGrid'],
  [/(?:^|\.)assistants\.twilio\.com$/, 'AI Assistants'],
  [/(?:^|\.)autopilot\.twilio\.com$/, 'Autopilot'],
  [/(?:^|\.)marketplace\.twilio\.com$/, 'Marketplace'],
];

/**
 * Addresses of ineligible channels, and of SendGrid's SMTP, which has no URL. The rest may be known
 * only at run time: a `HOLE` in code, Liquid in a flow.
 */
const ADDRESSES: readonly (readonly [RegExp, IneligibleUse])[] = [
  [new RegExp(`^\\s*whatsapp:(?:[+\\d{${HOLE}]|$)`, 'i'), 'WhatsApp'],
  [new RegExp(`^\\s*(?:messenger|facebook):(?:[\\d{${HOLE}]|$)`, 'i'), 'Messenger'],
  [new RegExp(`^\\s*rcs:(?:[+\\w{${HOLE}]|$)`, 'i'), 'RCS'],
  [/^smtp\.sendgrid\.net$/i, 'SendGrid'],
  [/^https:\/\/lookups\.twilio\.com\/.*[?&]AddOns=/i, 'Marketplace'],
];

/** The product of an npm package such as `@sendgrid/mail`; `null` for every other package. */
export function productOfPackage(name: string): IneligibleProduct | null {
  return PACKAGES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/**
 * The product to whose host a URL leads; `null` for every other text. A part of the host may be
 * known only at run time: it is a name before the others, or nothing.
 */
export function productOfHost(url: string): IneligibleProduct | null {
  const hosts = ['', 'x'].map((part) => hostOf(url.replaceAll(HOLE, part)) ?? '');
  return HOSTS.find(([pattern]) => hosts.some((host) => pattern.test(host)))?.[1] ?? null;
}

/**
 * The product of an address such as `whatsapp:+15550100`, by itself or in a body; `null` for every
 * other text.
 */
export function productOfAddress(text: string): IneligibleUse | null {
  const values = [text, ...bodyValues(text)];
  return ADDRESSES.find(([pattern]) => values.some((each) => pattern.test(each)))?.[1] ?? null;
}
