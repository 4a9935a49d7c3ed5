/**
 * A URL taken apart; `null` for what is not a URL. A dot behind the host stands for the root of
 * all names (RFC 1034, section 3.1): with it or without, the host is the same.
 */
export function parsedUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  url.hostname = url.hostname.replace(/\.+$/, '');
  return url;
}
