import { FunctionUrlError } from './function-url-error';
import { isLoopbackHost } from './is-loopback-host';

/**
 * The URL for Twilio to call, from what a person wrote: `https://HOST`, with or without the
 * Function's path.
 *
 * It may hold nothing else: a query is signed, so the Function would have to know it; credentials
 * would be in the workspace in plain text; the fragment is for connection overrides.
 *
 * @param path The Function's, such as `/taskrouter/events`.
 * @param source The option or setting, for the message.
 * @throws {FunctionUrlError}
 */
export function functionUrl(text: string, path: string, source: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new FunctionUrlError(`${source} must be an https: URL`);
  }
  if (url.protocol === 'http:' && !isLoopbackHost(url.host)) {
    throw new FunctionUrlError(
      `${source} must be https:, because PHI must be encrypted in transit`,
    );
  }
  if (/[?#@]/.test(text)) {
    throw new FunctionUrlError(`${source} must have no query, fragment or credentials`);
  }
  const given = url.pathname.replace(/\/+$/, '');
  if (given === '') url.pathname = path;
  else if (!given.endsWith(path)) {
    throw new FunctionUrlError(`${source} must end with the host, or with ${path}`);
  } else url.pathname = given;
  return url;
}

/**
 * The same from `CALLBACK_BASE_URL`, to which the Function's path is always appended, as the
 * Function itself does to check signatures.
 *
 * @throws {FunctionUrlError}
 */
export function functionUrlBelow(base: string, path: string): URL {
  return functionUrl(base.replace(/\/+$/, '') + path, path, 'CALLBACK_BASE_URL');
}
