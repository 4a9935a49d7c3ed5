import type { FunctionContext } from '../http/function-handler';
import { isDeployed } from '../http/is-deployed';
import type { Settings } from '../settings/settings';
import type { SignatureOptions } from './signature-options';

/** The source of the URL that Twilio calls. */
export type UrlOrigin = 'CALLBACK_BASE_URL' | 'DOMAIN_NAME' | 'local server';

export interface BaseUrls {
  readonly origin: UrlOrigin;
  /** The Function's possible URLs without a query, likeliest first. */
  readonly urls: readonly string[];
}

/**
 * The URLs, without a query, that Twilio may be configured to call for this Function.
 *
 * A Function cannot see the URL of its request: the platform hides the `Host` header. Instead it
 * uses `CALLBACK_BASE_URL`, or else the Service's own domain, followed by the Function's path. On a
 * developer's machine these are the local server's two names, with and without TLS in front.
 */
export function baseUrls(
  context: FunctionContext,
  settings: Settings,
  options: SignatureOptions,
): BaseUrls {
  const { origin, urls } = plainBaseUrls(context, settings);
  const { basicCredentials } = options;
  if (basicCredentials === undefined) return { origin, urls };
  // Twilio gets the credentials in the URL. No document says whether it includes them in the
  // signature.
  const userInfo = [basicCredentials.username, basicCredentials.password]
    .map(encodeURIComponent)
    .join(':');
  return { origin, urls: [...urls, ...urls.map((url) => url.replace('://', `://${userInfo}@`))] };
}

function plainBaseUrls(context: FunctionContext, settings: Settings): BaseUrls {
  const path = context.PATH ?? '';
  if (settings.CALLBACK_BASE_URL !== undefined) {
    const base = settings.CALLBACK_BASE_URL.replace(/[?#].*/s, '').replace(/\/+$/, '');
    return { origin: 'CALLBACK_BASE_URL', urls: [base + path] };
  }
  // Stryker disable next-line StringLiteral: equivalent, a text with blanks is no domain either.
  const domain = context.DOMAIN_NAME ?? '';
  if (isDeployed(context)) {
    // Stryker disable next-line ArrayDeclaration: equivalent, nobody signs that text.
    return { origin: 'DOMAIN_NAME', urls: domain === '' ? [] : [`https://${domain}${path}`] };
  }
  const hosts = [...new Set([domain, domain.replace('localhost', '127.0.0.1')])];
  return {
    origin: 'local server',
    urls: hosts.flatMap((host) => [`http://${host}${path}`, `https://${host}${path}`]),
  };
}
