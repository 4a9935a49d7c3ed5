import http from 'node:http';
import https from 'node:https';
import { isLoopbackHost } from '../settings/loopback-host';
import type { MediaUrl } from './media-url';
import { AddressNotPublicError, publicAddressLookup } from './public-address-lookup';
import type { ProbeOutcome, UnknownReason } from './verdict';

/** Where Twilio keeps media, and sends a request that needed no credentials. */
const MEDIA_STORE = /(?:^|\.)(?:amazonaws\.com|twiliocdn\.com|cloudfront\.net)$/;
const CERTIFICATE_ERROR = /CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

/**
 * Asks for the media as a stranger would: no credentials, no cookies, redirects not followed. The
 * connection is closed as soon as the headers are there; no byte of the media is read.
 *
 * @param signal Ends the request when the time is up.
 */
export function probeMedia({ url }: MediaUrl, signal: AbortSignal): Promise<ProbeOutcome> {
  const { request } = url.protocol === 'https:' ? https : http;
  // The grammar lets a loopback host through on a developer's machine alone.
  const lookup = isLoopbackHost(url.host) ? undefined : publicAddressLookup;
  return new Promise((resolve) => {
    const outgoing = request(
      url,
      { method: 'GET', agent: false, signal, ...(lookup === undefined ? {} : { lookup }) },
      (answer) => {
        resolve(outcomeOf(answer.statusCode ?? 0, answer.headers.location, url));
        answer.destroy();
      },
    );
    outgoing.on('error', (error) => {
      resolve({ verdict: 'unknown', status: null, reason: failureOf(error, signal) });
    });
    outgoing.end();
  });
}

function outcomeOf(status: number, location: string | undefined, url: URL): ProbeOutcome {
  if (status === 401 || status === 403) return { verdict: 'protected', status, reason: null };
  if (status >= 200 && status < 300) return { verdict: 'public', status, reason: 'media_served' };
  if (status >= 300 && status < 400) {
    return leadsToMedia(location, url)
      ? { verdict: 'public', status, reason: 'redirect_to_media' }
      : { verdict: 'unknown', status, reason: 'redirected' };
  }
  return { verdict: 'unknown', status, reason: unknownStatus(status) };
}

function leadsToMedia(location: string | undefined, base: URL): boolean {
  if (location === undefined || !URL.canParse(location, base.href)) return false;
  return MEDIA_STORE.test(new URL(location, base).hostname);
}

function unknownStatus(status: number): UnknownReason {
  if (status === 404) return 'not_found';
  return status >= 500 ? 'server_error' : 'unexpected_status';
}

function failureOf(error: NodeJS.ErrnoException, signal: AbortSignal): UnknownReason {
  if (signal.aborted) return 'timeout';
  if (error instanceof AddressNotPublicError) return 'address_not_public';
  return CERTIFICATE_ERROR.test(error.code ?? '') ? 'certificate_invalid' : 'connection_failed';
}
