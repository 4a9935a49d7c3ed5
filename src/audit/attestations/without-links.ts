/** A link with a scheme, with `www`, or as a host with a path (RFC 3986). */
const LINK =
  /[a-z][a-z\d+.-]*:\/\/\S*|(?<![\w./-])(?:www\.\S+|(?:[a-z\d-]+\.)+[a-z]{2,}[:/?#]\S*)/gi;

/**
 * A text with each link reduced to its host, since the rest may give readers access to the page.
 */
export function withoutLinks(text: string): string {
  return text.replace(LINK, hostOf);
}

function hostOf(link: string): string {
  const url = link.includes('://') ? link : `https://${link}`;
  const host = URL.canParse(url) ? new URL(url).host : '';
  return `${host}/…`;
}
