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
  /** After this time the request is given up. */
  readonly timeoutMs: number;
  /**
   * Makes the connection, through a proxy that resolves names by itself, and so decides which
   * addresses can be reached. Past the proxy, and without one, only public addresses are.
   */
  readonly agent?: Agent | undefined;
}

/** Enough for the code of a store's error and the words of a firewall's page. */
const BODY_START = { bytes: 4_096, withinMs: 500 } as const;

/**
 * Asks for the media once, as a stranger's browser would: no credentials, no cookies, redirects not
 * followed. Of the body the start is looked at in memory, and the connection is closed.
 *
 * Never rejects: whatever goes wrong proves nothing, and is `unknown`.
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
    // The grammar lets a loopback host through only on a developer's machine.
    lookup: isLoopbackHost(url.host) ? undefined : publicAddressLookup(),
  });
  if (!('failure' in answer)) return judgeAnswer(answer, media);
  const { failure, code } = answer;
  const reason = code === ADDRESS_NOT_PUBLIC ? 'address_not_public' : failure;
  return { verdict: 'unknown', status: null, reason };
}
