import { setTimeout as wait } from 'node:timers/promises';
import type { AskedAs } from './browser-headers';
import type { MediaUrl } from './media-url';
import { type ProbeOptions, probeMedia } from './probe-media';
import {
  type ProbeOutcome,
  type RecordingVerdict,
  recordingVerdict,
  type UnknownReason,
} from './recording-verdict';

export interface MediaCheckOptions extends Pick<ProbeOptions, 'agent'> {
  /** When the verdict is due, in milliseconds of `performance.now()`. */
  readonly deadline: number;
  /** Asks again while the media does not exist, until the deadline. @default false */
  readonly waitForMedia?: boolean;
}

/**
 * Studio waits for 10 s, and a Function is cut off after as many (Twilio docs, "Make HTTP Request"
 * and "Function execution"); the time before the Function's code runs cannot be measured here.
 */
export const CHECK_BUDGET_MS = 8_500;

/** Two tries fit into the 10 s for which Studio waits and a Function runs. */
const TRY_MS = 4_000;
/** No host answers in less time, and a request that is cut off would reach it all the same. */
const SHORTEST_TRY_MS = 50;

/** Inconclusive answers that the other way of asking may change. */
const DOUBTFUL: ReadonlySet<string> = new Set<UnknownReason>([
  'no_challenge',
  'forbidden',
  'challenge_page',
  'hotlink_rule',
  'firewall',
  'bot_rule',
  'redirected',
  'page_served',
  'unexpected_status',
]);

/**
 * The pause between two tries for media that do not exist yet, and the time the second must have.
 */
const PAUSE_MS = 1_000;

/**
 * Whether the media is served without credentials. Never rejects.
 *
 * If an answer leaves room for doubt, or there was none, the media is requested once more in
 * another way, in the time left: the first request may have been turned away by a rule about
 * browsers, not for lack of credentials.
 *
 * Twilio serves new media only after some seconds, so callers that can wait set `waitForMedia`.
 */
export async function checkMedia(
  media: MediaUrl,
  options: MediaCheckOptions,
): Promise<RecordingVerdict> {
  if (media.alwaysAuthenticated) {
    return recordingVerdict(media, {
      verdict: 'unknown',
      status: null,
      reason: 'always_authenticated',
    });
  }
  let outcome = await tryTwice(media, options);
  while (outcome.reason === 'not_found' && canWait(options)) {
    await wait(PAUSE_MS);
    outcome = await tryTwice(media, options);
  }
  return recordingVerdict(media, outcome);
}

async function tryTwice(media: MediaUrl, options: MediaCheckOptions): Promise<ProbeOutcome> {
  const first = await tryOnce(media, 'player', options);
  const isOpen = isPassing(first) || isDoubtful(first);
  if (!isOpen || timeLeft(options) < SHORTEST_TRY_MS) return first;
  return together(first, await tryOnce(media, 'page', options));
}

function tryOnce(media: MediaUrl, as: AskedAs, options: MediaCheckOptions): Promise<ProbeOutcome> {
  const timeoutMs = Math.max(0, Math.min(TRY_MS, timeLeft(options)));
  return probeMedia(media, { as, timeoutMs, agent: options.agent });
}

/** True for a failure that may pass within a moment. */
function isPassing({ reason }: ProbeOutcome): boolean {
  return reason === 'server_error' || reason === 'timeout';
}

/** True for an answer that another request might not get: even a store may refuse by `Referer`. */
function isDoubtful(outcome: ProbeOutcome): boolean {
  return outcome.verdict === 'protected' ? !outcome.sure : DOUBTFUL.has(outcome.reason);
}

function together(first: ProbeOutcome, second: ProbeOutcome): ProbeOutcome {
  if (isPassing(first)) return second;
  if (isPassing(second) || second.status === null) return first;
  if (second.verdict === 'public') return { ...second, reason: 'avoidable_refusal' };
  return first.verdict === 'unknown' && second.verdict === 'unknown' ? first : second;
}

function canWait(options: MediaCheckOptions): boolean {
  return options.waitForMedia === true && timeLeft(options) >= 2 * PAUSE_MS;
}

function timeLeft({ deadline }: MediaCheckOptions): number {
  return Math.floor(deadline - performance.now());
}
