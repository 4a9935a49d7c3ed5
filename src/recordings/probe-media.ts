import http from 'node:http';
import https from 'node:https';
import { tlsFailureOf } from '../network/tls-failure';
import { isLoopbackHost } from '../settings/loopback-host';
import type { MediaUrl } from './media-url';
import { AddressNotPublicError, publicAddressLookup } from './public-address-lookup';
import type { ProbeOutcome, UnknownReason } from './recording-verdict';

export interface ProbeOptions {
  /** After this time the request is given up. */
  readonly timeoutMs: number;
  /**
   * Makes the connection, and is then responsible for checking the address: for a proxy, which
   * resolves names by itself. Without it, connections go to public addresses only.
   */
  readonly agent?: http.Agent | undefined;
}

/** Where Twilio keeps media, and sends a request that needed no credentials. */
const MEDIA_STORE = /(?:^|\.)(?:s3[a-z0-9.-]*\.amazonaws\.com|twiliocdn\.com|cloudfront\.net)\.?$/;

/**
 * Asks for the media once, as a stranger would: no credentials, no cookies, redirects not followed.
 * The connection is closed as soon as the headers are there; the media is not read.
 *
 * Never rejects: whatever goes wrong proves nothing, and is `unknown`.
 */
export function probeMedia(
  { url }: Pick<MediaUrl, 'url'>,
  { timeoutMs, agent }: ProbeOptions,
): Promise<ProbeOutcome> {
  const { request } = url.protocol === 'https:' ? https : http;
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve) => {
    const outgoing = request(
      url,
      {
        method: 'GET',
        agent: agent ?? false,
        signal,
        // Whatever NODE_TLS_REJECT_UNAUTHORIZED says: a stranger's answer proves nothing.
        rejectUnauthorized: true,
        // The grammar lets a loopback host through only on a developer's machine.
        ...(isLoopbackHost(url.host) ? {} : { lookup: publicAddressLookup() }),
      },
      (answer) => {
        resolve(outcomeOf(answer.statusCode ?? 0, answer.headers.location, url));
        answer.on('error', () => undefined).destroy();
      },
    );
    outgoing.on('error', (error) => {
      resolve({ verdict: 'unknown', status: null, reason: failureOf(error, signal) });
    });
    // A connection that switches to another protocol ends without an answer and without an error.
    outgoing.on('close', () => {
      resolve({ verdict: 'unknown', status: null, reason: 'connection_failed' });
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
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'server_error' : 'unexpected_status';
}

function failureOf(error: NodeJS.ErrnoException, signal: AbortSignal): UnknownReason {
  if (signal.aborted) return 'timeout';
  if (error instanceof AddressNotPublicError) return 'address_not_public';
  return tlsFailureOf(error) ?? 'connection_failed';
}
