import type { Agent } from 'node:http';
import { exchange } from '../network/exchange';
import { isLoopbackHost } from '../settings/loopback-host';
import type { MediaUrl } from './media-url';
import { ADDRESS_NOT_PUBLIC, publicAddressLookup } from './public-address-lookup';
import type { ProbeOutcome, UnknownReason } from './recording-verdict';

export interface ProbeOptions {
  /** After this time the request is given up. */
  readonly timeoutMs: number;
  /**
   * Makes the connection, through a proxy that resolves names by itself, and so decides which
   * addresses can be reached. Past the proxy, and without one, only public addresses are.
   */
  readonly agent?: Agent | undefined;
}

/** Where Twilio keeps media, and sends a request that needed no credentials. */
const MEDIA_STORE = /(?:^|\.)(?:s3[a-z0-9.-]*\.amazonaws\.com|twiliocdn\.com|cloudfront\.net)\.?$/;

/**
 * Asks for the media once, as a stranger would: no credentials, no cookies, redirects not followed.
 * The connection is closed as soon as the headers are there; the media is not read.
 *
 * Never rejects: whatever goes wrong proves nothing, and is `unknown`.
 */
export async function probeMedia(
  { url }: Pick<MediaUrl, 'url'>,
  { timeoutMs, agent }: ProbeOptions,
): Promise<ProbeOutcome> {
  const answer = await exchange({
    url,
    method: 'GET',
    agent: agent ?? false,
    timeoutMs,
    answerBody: 'close',
    // The grammar lets a loopback host through only on a developer's machine.
    lookup: isLoopbackHost(url.host) ? undefined : publicAddressLookup(),
  });
  if (!('failure' in answer)) return outcomeOf(answer.status, answer.headers.location, url);
  const { failure, code } = answer;
  const reason = code === ADDRESS_NOT_PUBLIC ? 'address_not_public' : failure;
  return { verdict: 'unknown', status: null, reason };
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
