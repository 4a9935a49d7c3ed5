import type { IneligibleProduct } from '../catalog/ineligible-product';

const PACKAGES: readonly (readonly [RegExp, IneligibleProduct])[] = [
  [/^@sendgrid\/|(?:^|[/-])sendgrid(?:[/-]|$)/, 'SendGrid'],
  [/^@twilio-alpha\/assistants(?:[/-]|$)/, 'AI Assistants'],
];

const HOSTS: readonly (readonly [RegExp, IneligibleProduct])[] = [
  [/(?:^|\.)sendgrid\.(?:com|net)$/, 'SendGrid'],
  [/^assistants\.twilio\.com$/, 'AI Assistants'],
  [/(?:^|\.)autopilot\.twilio\.com$/, 'Autopilot'],
  [/^marketplace\.twilio\.com$/, 'Marketplace'],
];

/** The product that an npm package is for, such as `@sendgrid/mail`; `null` for every other package. */
export function productOfPackage(name: string): IneligibleProduct | null {
  return PACKAGES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The product that a host belongs to; `null` for every other host. */
export function productOfHost(host: string): IneligibleProduct | null {
  return HOSTS.find(([pattern]) => pattern.test(host))?.[1] ?? null;
}
