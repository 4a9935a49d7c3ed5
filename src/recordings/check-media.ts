import { setTimeout as wait } from 'node:timers/promises';
import type { MediaUrl } from './media-url';
import { type ProbeOptions, probeMedia } from './probe-media';
import { type ProbeOutcome, type RecordingVerdict, recordingVerdict } from './recording-verdict';

export interface CheckOptions extends Pick<ProbeOptions, 'agent'> {
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

/** Between two tries for media that are not there yet, and what the second of them must have left. */
const PAUSE_MS = 1_000;

/**
 * Whether the media is served without credentials. After a server error or a time-out it tries
 * once more, in the time that is left. Never rejects.
 *
 * Twilio serves fresh media only after some seconds: who can wait for them says so.
 */
export async function checkMedia(
  media: MediaUrl,
  options: CheckOptions,
): Promise<RecordingVerdict> {
  if (media.alwaysAuthenticated) {
    return recordingVerdict(media, {
      verdict: 'unknown',
      status: null,
      reason: 'always_authenticated',
    });
  }
  const first = await tryOnce(media, options);
  const mayPass = isPassing(first) && timeLeft(options) >= SHORTEST_TRY_MS;
  let outcome = mayPass ? await tryOnce(media, options) : first;
  while (outcome.reason === 'not_found' && canWait(options)) {
    await wait(PAUSE_MS);
    outcome = await tryOnce(media, options);
  }
  return recordingVerdict(media, outcome);
}

function tryOnce(media: MediaUrl, options: CheckOptions): Promise<ProbeOutcome> {
  const timeoutMs = Math.max(0, Math.min(TRY_MS, timeLeft(options)));
  return probeMedia(media, { timeoutMs, agent: options.agent });
}

/** True for a failure that may be over a moment later. */
function isPassing({ reason }: ProbeOutcome): boolean {
  return reason === 'server_error' || reason === 'timeout';
}

function canWait(options: CheckOptions): boolean {
  return options.waitForMedia === true && timeLeft(options) >= 2 * PAUSE_MS;
}

function timeLeft({ deadline }: CheckOptions): number {
  return Math.floor(deadline - performance.now());
}
