import type { UrlParts } from '../fields/field-reader';

/** The host of a URL, as a finding names it; what does not parse has none. */
export function namedHost({ host }: UrlParts): string {
  return host === '' ? 'an address that cannot be read' : host;
}
