import { shownHost } from './shown-host';

/** Names of a developer's own machine. */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)(?:[/:?#]|$)/i;

/** Whether a text is a URL that is requested unencrypted over a network. */
export function isInsecureUrl(text: string, schemes: 'http' | 'ws' | 'any' = 'any'): boolean {
  const [, scheme = '', rest = ''] = /^\s*(https?|wss?):\/\/(.*)$/is.exec(text) ?? [];
  const insecure = scheme.toLowerCase();
  if (insecure !== 'http' && insecure !== 'ws') return false;
  return (schemes === 'any' || schemes === insecure) && !LOOPBACK.test(rest);
}

/** The host of a URL, in lower case; `null` when it is known only at run time. */
export function hostOf(url: string): string | null {
  const host = /^\s*[a-z]+:\/\/((?:[\w-]+\.)+[\w-]+)\.?(?:[/:?#\s]|$)/i.exec(url)?.[1];
  return host === undefined ? null : shownHost(host);
}
