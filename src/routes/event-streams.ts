import { readMode } from '../filter/read-mode';
import { HttpError } from '../http/http-error';
import type { JsonObject } from '../json/json-value';
import { CountsByKey } from '../log/counts-by-key';
import { log } from '../log/log';
import { batchEntry } from './batch-entry';
import { deliverBatch, type Miss } from './deliver-batch';
import { deployedSink } from './deployed-sink';
import { elapsedIn } from './elapsed-in';
import { readBatch } from './read-batch';
import { readPolicy } from './read-policy';
import type { Route } from './signed-route';

/**
 * Event Streams waits 5 s for the answer (Twilio docs, error 91308). What passes before the
 * Function's code runs is not ours to measure.
 */
const TIME_BUDGET_MS = 4_000;

/**
 * The webhook sink of Event Streams: filters the events of a batch, and hands them to the sink.
 *
 * The answers follow from what Twilio does with them (docs/event-streams.md): it discards for good
 * what is answered by `4xx`, except `429`, so that there is none while one event is readable; and
 * it sends the whole batch again after `503`, with the same ids. Nothing is delivered before
 * everything is filtered.
 */
export const eventStreamsRoute: Route = async (request) => {
  const policy = readPolicy(request.platform.policyAsset(), request.deployed);
  const mode = readMode(undefined, request.settings, policy);
  const sink = deployedSink(request, { tries: 1 });

  const batch = readBatch(request.parameters, { policy, mode });
  if (batch.events.size === 0 && batch.ignored.total === 0) {
    throw new HttpError(400, 'invalid_event', {
      ...batchEntry(batch, mode),
      ms: elapsedIn(request),
    });
  }
  const events = [...batch.events.values()].map(({ event }) => event);
  const undelivered = await deliverBatch(sink, events, request.startedAt + TIME_BUDGET_MS);
  const outcome = {
    ...batchEntry(batch, mode),
    delivered: batch.events.size - undelivered.size,
    ...(undelivered.size === 0 ? {} : missEntry(undelivered)),
    ms: elapsedIn(request),
  };
  if (undelivered.size > 0) throw new HttpError(503, 'sink_unavailable', outcome);
  log(outcome);
  return { status: 204 };
};

function missEntry(undelivered: ReadonlyMap<string, Miss>): JsonObject {
  const misses = new CountsByKey();
  for (const miss of undelivered.values()) misses.add(miss);
  return { undelivered: misses.toJSON(), undelivered_ids: [...undelivered.keys()] };
}
