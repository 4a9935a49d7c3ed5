import type { Agent, IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { exchange } from '../network/exchange';
import type { TlsFailure } from '../network/tls-failure';

/** A request that is sent once. */
export interface WebhookPost {
  readonly url: URL;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly agent: Agent;
  /** Ends it, as `timeoutMs` does. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** The answer's status and its headers, or why there is no answer. */
export type PostOutcome =
  | { readonly status: number; readonly headers: IncomingHttpHeaders }
  | {
      readonly status: undefined;
      readonly failure: 'connection_failed' | 'timeout' | TlsFailure;
      readonly onKeptConnection: boolean;
    };

/**
 * Posts once, and says what came of it as soon as the answer's headers are there: the status says
 * all. Never rejects.
 */
export async function postWebhook(post: WebhookPost): Promise<PostOutcome> {
  const answer = await exchange({ ...post, method: 'POST', answerBody: 'drop' });
  if (!('failure' in answer)) return answer;
  // What ends a delivery is that its time is up.
  const failure = answer.failure === 'aborted' ? 'timeout' : answer.failure;
  return { status: undefined, failure, onKeptConnection: answer.onKeptConnection };
}
