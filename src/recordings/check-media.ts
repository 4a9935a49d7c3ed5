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
  /** By when there is a verdict, in milliseconds of `performance.now()`. */
  readonly deadline: number;
  /** Asks again while there is no such media, as long as the deadline allows. @default false */
  readonly waitForMedia?: boolean;
}

/**
 * Studio waits for 10 s, and a Function is cut off after as many (Twilio docs, "Make HTTP Request"
 * and "Function execution"); what passes before the Function's code runs is not ours to measure.
 */
export const CHECK_BUDGET_MS = 8_500;

/** Two of them fit into the 10 s for which Studio waits and a Function runs. */
const TRY_MS = 4_000;
/** No host answers in less; a request that is given up at once would only reach it all the same. */
const SHORTEST_TRY_MS = 50;

/** Of answers that prove nothing, those that the other way of asking may change. */
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
 * Between two tries for media that are not there yet, and what the second of them must have left.
 */
const PAUSE_MS = 1_000;

/**
 * Whether the media is served without credentials. Never rejects.
 *
 * Where an answer leaves room for doubt, or there was none, the media is asked for once more and in
 * another way, in the time that is left: what turned the first request away may be a rule about
 * browsers, and no question of credentials.
 *
 * Twilio serves fresh media only after some seconds: whoever can wait for them says so.
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

/** True for a failure that may be over a moment later. */
function isPassing({ reason }: ProbeOutcome): boolean {
  return reason === 'server_error' || reason === 'timeout';
}

/**
 * True for an answer that another request may be spared: even a store may refuse by its `Referer`.
 */
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
