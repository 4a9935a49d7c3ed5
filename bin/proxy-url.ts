import { UsageError } from './usage-error';

const NAMES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const;

/**
 * The proxy for `https:` URLs that the environment names, or `undefined`.
 *
 * @throws {UsageError} for a proxy that is no `http:` or `https:` URL.
 */
export function proxyUrl(
  environment: Readonly<Record<string, string | undefined>>,
): URL | undefined {
  const name = NAMES.find((each) => environment[each]);
  const text = name === undefined ? undefined : environment[name];
  if (text === undefined) return undefined;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new UsageError(`${name} must be the URL of an HTTP proxy`);
  }
  return new URL(text);
}
