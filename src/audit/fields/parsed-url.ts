/**
 * A parsed URL; `null` for anything else. A dot after the host means the root of all names (RFC
 * 1034, section 3.1): with or without it, the host is the same.
 */
export function parsedUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  url.hostname = url.hostname.replace(/\.+$/, '');
  return url;
}
