import type { UrlParts } from '../../fields/web-url';

/** The host of a URL, as findings name it; a URL that does not parse has none. */
export function namedHost({ host }: UrlParts): string {
  return host === '' ? 'an address that cannot be read' : host;
}
