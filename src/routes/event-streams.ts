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
 * Event Streams waits 5 s for the answer (Twilio docs, error 91308). The time before the Function's
 * code runs cannot be measured here.
 */
const TIME_BUDGET_MS = 4_000;

/**
 * The webhook sink of Event Streams: filters the events of a batch, and delivers them to the sink.
 *
 * The answers follow from Twilio's reactions (docs/event-streams.md): a `4xx`, except `429`, makes
 * it discard the batch for good, so there is none as long as any event is readable; a `503` makes
 * it send the whole batch again, with the same ids. Nothing is delivered before everything is
 * filtered.
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
