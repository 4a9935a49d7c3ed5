import { parse, stringify } from 'node:querystring';

/**
 * The spellings of a URL that one of Twilio's back ends may have signed, likeliest first: as
 * configured; without and with a port; then the same with the characters escaped that WHATWG URLs
 * escape; then with the query as Node's `querystring` writes it. May repeat one.
 *
 * The order and the set are those of `validateRequest` in Twilio's own library (twilio 6.2.0,
 * `lib/webhooks/webhooks.js`), except that a configured port is tried first, and that the fragment
 * is dropped, which is never sent and so never signed.
 */
export function* urlCandidates(url: string): Generator<string> {
  const asConfigured = url.replace(/#.*/s, '');
  // Most are signed like this; it spares the local server, which has a port, a second hash per
  // request.
  yield asConfigured;
  yield withoutPort(asConfigured);
  yield withPort(asConfigured);
  const normalised = normalise(asConfigured);
  if (normalised === undefined) return;
  yield withoutPort(normalised);
  yield withPort(normalised);
  const legacy = withLegacyQuery(normalised);
  yield withoutPort(legacy);
  yield withPort(legacy);
}

/** Parses once: `URL.canParse` would take as long as parsing. */
function normalise(url: string): string | undefined {
  try {
    return new URL(url).href;
  } catch {
    return undefined;
  }
}

interface VerbatimParts {
  /** Including `://`. */
  readonly scheme: string;
  /** Including `@`, or empty. */
  readonly userInfo: string;
  readonly host: string;
  readonly hasPort: boolean;
  readonly rest: string;
}

/** The parts verbatim: `new URL()` would escape some characters. */
function partsOf(url: string): VerbatimParts | undefined {
  const match = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)(.*)/is.exec(url);
  if (match === null) return undefined;
  const [, scheme, authority, rest] = match as unknown as readonly [string, string, string, string];
  const hostStart = authority.lastIndexOf('@') + 1;
  const hostAndPort = authority.slice(hostStart);
  // The colons of an IPv6 address come before its closing bracket (RFC 3986, section 3.2.2).
  const portStart = hostAndPort.indexOf(':', hostAndPort.lastIndexOf(']') + 1);
  return {
    scheme,
    userInfo: authority.slice(0, hostStart),
    host: portStart === -1 ? hostAndPort : hostAndPort.slice(0, portStart),
    hasPort: portStart !== -1,
    rest,
  };
}

function withoutPort(url: string): string {
  const parts = partsOf(url);
  return parts === undefined ? url : parts.scheme + parts.userInfo + parts.host + parts.rest;
}

function withPort(url: string): string {
  const parts = partsOf(url);
  if (parts === undefined || parts.hasPort) return url;
  const port = parts.scheme.toLowerCase() === 'https://' ? ':443' : ':80';
  return parts.scheme + parts.userInfo + parts.host + port + parts.rest;
}

function withLegacyQuery(url: string): string {
  const start = url.indexOf('?') + 1;
  if (start === 0) return url;
  return url.slice(0, start) + stringify(parse(url.slice(start)));
}
