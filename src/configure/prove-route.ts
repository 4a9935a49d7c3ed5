import { randomBytes } from 'node:crypto';
import type { Agent } from 'node:http';
import { type PostOutcome, postWebhook } from '../delivery/post-webhook';
import { sign } from '../signature/sign';

/** What a stranger may send: no signature, or one that was made with another key. */
export const FORGERIES = ['unsigned', 'wrongly signed'] as const;

export type Forgery = (typeof FORGERIES)[number];

export interface Proof {
  readonly forgery: Forgery;
  /** True when the request was refused, as it must be. */
  readonly refused: boolean;
  readonly outcome: PostOutcome;
}

/**
 * The answers that refuse a request for its signature. `403` is our own and, by one of Twilio's
 * pages, the gateway's; by another page the gateway answers `400`.
 *
 * Source: Twilio docs, "Understanding visibility of Functions and Assets" and "Function execution:
 * request flow".
 */
const REFUSALS: readonly (number | undefined)[] = [400, 401, 403];

/** Longer than a Function may run. */
const TIMEOUT_MS = 15_000;

/**
 * An invented event: if the route were open, it would be taken, and that would show. With anything
 * else our own `400`, for what is not an event, could be mistaken for a refusal.
 */
const EVENT = {
  Sid: `EV${'0'.repeat(32)}`,
  EventType: 'workspace.updated',
  AccountSid: `AC${'0'.repeat(32)}`,
  WorkspaceSid: `WS${'0'.repeat(32)}`,
  ResourceType: 'workspace',
  ResourceSid: `WS${'0'.repeat(32)}`,
  Timestamp: '0',
  TimestampMs: '0',
} as const;

/**
 * Posts to the event callback's URL what must be refused, and reports the outcome. Never rejects;
 * redirects are not followed.
 */
export async function proveRoute(url: URL, agent: Agent): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  for (const forgery of FORGERIES) {
    const outcome = await postWebhook({
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(forgery === 'unsigned'
          ? {}
          : { 'x-twilio-signature': sign(url.href, EVENT, randomBytes(16).toString('hex')) }),
      },
      body: Buffer.from(new URLSearchParams(EVENT).toString()),
      agent,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      timeoutMs: TIMEOUT_MS,
    });
    proofs.push({ forgery, outcome, refused: REFUSALS.includes(outcome.status) });
  }
  return proofs;
}
