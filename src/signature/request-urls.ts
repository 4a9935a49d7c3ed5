import type { FunctionContext } from '../http/function-handler';
import { isDeployed } from '../http/is-deployed';
import type { Settings } from '../settings/settings';

const STANDARD_PORT = { 'http:': '80', 'https:': '443' } as const;

/**
 * The URLs that Twilio may have been told to call for this Function, likeliest first.
 *
 * A Function cannot see the URL of its request: the platform hides the `Host` header. What is
 * configured (`CALLBACK_BASE_URL`) or else the Service's own domain, followed by the Function's
 * path, takes its place, with and without the standard port, as Twilio's own validator tries them.
 * On a developer's machine the local server's two names are tried, with and without TLS in front.
 */
export function requestUrls(context: FunctionContext, settings: Settings): readonly string[] {
  const path = typeof context.PATH === 'string' ? context.PATH : '';
  return baseUrls(context, settings).flatMap((base) => withAndWithoutPort(base + path));
}

function baseUrls(context: FunctionContext, settings: Settings): readonly string[] {
  if (settings.CALLBACK_BASE_URL !== undefined) {
    return [settings.CALLBACK_BASE_URL.replace(/#.*$/, '').replace(/\/+$/, '')];
  }
  const domain = String(context.DOMAIN_NAME ?? '');
  if (isDeployed(context)) return domain === '' ? [] : [`https://${domain}`];
  const hosts = [domain, domain.replace(/^localhost\b/i, '127.0.0.1')];
  return [...new Set(hosts)].flatMap((host) => [`http://${host}`, `https://${host}`]);
}

/** Only a port that the URL's scheme implies may be left out, or put in. */
function withAndWithoutPort(text: string): readonly string[] {
  const parts = /^(https?:)\/\/([^/?#]*?)(?::(\d+))?([/?].*)?$/i.exec(text);
  if (parts === null) return [text];
  const [, scheme = '', host = '', port, rest = ''] = parts;
  const standardPort = STANDARD_PORT[scheme.toLowerCase() as keyof typeof STANDARD_PORT];
  if (port !== undefined && port !== standardPort) return [text];
  return [`${scheme}//${host}${rest}`, `${scheme}//${host}:${standardPort}${rest}`];
}
