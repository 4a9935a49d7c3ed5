import { randomBytes } from 'node:crypto';
import type { Agent } from 'node:http';
import { type ExchangeOutcome, exchange } from '../network/exchange';
import { sign } from '../signature/sign';
import type { ForgedRequest } from './forged-request';

/** What a stranger may send: no signature, or one made with another key. */
const FORGERIES = ['unsigned', 'wrongly signed'] as const;

export type Forgery = (typeof FORGERIES)[number];

export interface Proof {
  readonly forgery: Forgery;
  /** True when the request was refused, as it must be. */
  readonly refused: boolean;
  readonly outcome: ExchangeOutcome;
}

/**
 * The statuses that refuse a request for its signature. `403` is our own and, according to one of
 * Twilio's pages, the gateway's; according to another, the gateway answers `400`.
 *
 * Source: Twilio docs, "Understanding visibility of Functions and Assets" and "Function execution:
 * request flow".
 */
const REFUSALS: readonly number[] = [400, 401, 403];

/** Longer than a Function may run. */
const TIMEOUT_MS = 15_000;

/**
 * Posts forgeries, which must be refused, and reports the outcomes. Never rejects; redirects are
 * not followed.
 *
 * @param request One that the route would accept if Twilio had signed it.
 */
export async function proveRoute(request: ForgedRequest, agent: Agent): Promise<readonly Proof[]> {
  const { url, contentType, body, parameters } = request;
  const proofs: Proof[] = [];
  for (const forgery of FORGERIES) {
    const outcome = await exchange({
      url,
      method: 'POST',
      headers: {
        'content-type': contentType,
        ...(forgery === 'unsigned'
          ? {}
          : { 'x-twilio-signature': sign(url.href, parameters, randomBytes(16).toString('hex')) }),
      },
      body,
      agent,
      timeoutMs: TIMEOUT_MS,
      answerBody: 'drop',
    });
    const refused = 'status' in outcome && REFUSALS.includes(outcome.status);
    proofs.push({ forgery, outcome, refused });
  }
  return proofs;
}
