import type { Agent } from 'node:http';
import { exchange } from '../network/exchange';
import { ADDRESS_NOT_PUBLIC, publicAddressLookup } from '../network/public-address-lookup';
import { isLoopbackHost } from '../settings/is-loopback-host';
import { type AskedAs, browserHeaders } from './browser-headers';
import { judgeAnswer } from './judge-answer';
import type { MediaUrl } from './media-url';
import type { ProbeOutcome } from './recording-verdict';

export interface ProbeOptions {
  readonly as: AskedAs;
  /** The request's time limit. */
  readonly timeoutMs: number;
  /**
   * Connects through a proxy, which resolves names and so decides which addresses are reachable.
   * Without or past the proxy, only public addresses are.
   */
  readonly agent?: Agent | undefined;
}

/** Enough for the code of a store's error and the words of a firewall's page. */
const BODY_START = { bytes: 4_096, withinMs: 500 } as const;

/**
 * Requests the media once, as a stranger's browser would: no credentials, no cookies, no redirects
 * followed. Only the start of the body is read, in memory, before the connection is closed.
 *
 * Never rejects: a failure proves nothing, and is `unknown`.
 */
export async function probeMedia(
  media: Pick<MediaUrl, 'resource' | 'url'>,
  { as, timeoutMs, agent }: ProbeOptions,
): Promise<ProbeOutcome> {
  const { url } = media;
  const answer = await exchange({
    url,
    method: 'GET',
    headers: browserHeaders(as, url),
    agent: agent ?? false,
    timeoutMs,
    answerBody: BODY_START,
    // The grammar allows a loopback host only on a developer's machine.
    lookup: isLoopbackHost(url.host) ? undefined : publicAddressLookup(),
  });
  if (!('failure' in answer)) return judgeAnswer(answer, media);
  const { failure, code } = answer;
  const reason = code === ADDRESS_NOT_PUBLIC ? 'address_not_public' : failure;
  return { verdict: 'unknown', status: null, reason };
}
