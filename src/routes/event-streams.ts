import { deliverOnce } from '../delivery/deliver-once';
import type { DeliveryFailure, Sink } from '../delivery/sink';
import { type FilterOptions, type FilterResult, filterReadEvent } from '../filter/filter-event';
import { HttpError } from '../http/http-error';
import { log } from '../http/log';
import type { JsonObject } from '../json/json-value';
import { readRecords } from '../streams/read-records';
import { CountsByKey } from './counts-by-key';
import { deployedSink } from './deployed-sink';
import { elapsedIn } from './elapsed-in';
import { readMode } from './read-mode';
import { readPolicy } from './read-policy';
import type { Route, SignedRequest } from './signed-route';

/**
 * Event Streams waits 5 s for the answer (Twilio docs, error 91308). What passes before the
 * Function's code runs is not ours to measure.
 */
const TIME_BUDGET_MS = 4_000;
/** There is no second try: Event Streams sends the whole batch again. */
const TRY_MS = 2_000;
/** With less time left than this none is begun. */
const SHORTEST_TRY_MS = 100;
const AT_THE_SAME_TIME = 8;

/**
 * The webhook sink of Event Streams: filters the events of a batch, and hands them to the sink.
 *
 * The answers follow from what Twilio does with them (docs/event-streams.md): it discards for good
 * what is answered by `4xx`, but for `429`, so that there is none while one event is readable; and
 * it sends the whole batch again after `503`, with the same ids. Nothing is delivered before
 * everything is filtered.
 */
export const eventStreamsRoute: Route = async (request) => {
  const policy = readPolicy(request.platform.policyAsset(), request.deployed);
  const mode = readMode(undefined, request.settings, policy);
  const sink = deployedSink(request, { tries: 1 });

  const batch = readBatch(request.parameters, { policy, mode });
  if (batch.events.size === 0 && batch.ignored.total === 0) {
    throw new HttpError(400, 'invalid_event', { ...logEntry(batch, mode), ms: elapsedIn(request) });
  }
  const undelivered = await deliver(sink, [...batch.events.values()], request);
  const outcome = {
    ...logEntry(batch, mode),
    delivered: batch.events.size - undelivered.size,
    ...(undelivered.size === 0 ? {} : missEntry(undelivered)),
    ms: elapsedIn(request),
  };
  if (undelivered.size > 0) throw new HttpError(503, 'sink_unavailable', outcome);
  log(outcome);
  return { status: 204 };
};

/** What a request holds. Everything is filtered. */
interface Batch {
  /** By id: an event that is there several times is delivered once. */
  readonly events: ReadonlyMap<string, FilterResult>;
  readonly duplicates: number;
  readonly ignored: CountsByKey;
  readonly unreadable: CountsByKey;
  /** By which Twilio knows that a test event has arrived. */
  readonly testIds: readonly string[];
}

function readBatch(parameters: SignedRequest['parameters'], options: FilterOptions): Batch {
  const events = new Map<string, FilterResult>();
  const ignored = new CountsByKey();
  const unreadable = new CountsByKey();
  const testIds: string[] = [];
  let duplicates = 0;
  for (const record of readRecords(parameters)) {
    switch (record.kind) {
      case 'event':
        if (events.has(record.event.id)) duplicates += 1;
        else events.set(record.event.id, filterReadEvent(record.event, options));
        break;
      case 'ignored':
        ignored.add(record.type ?? record.why);
        if (record.testId !== undefined) testIds.push(record.testId);
        break;
      case 'unreadable':
        unreadable.add(record.problem);
    }
  }
  return { events, duplicates, ignored, unreadable, testIds };
}

/** Why an event was not delivered; `out_of_time` when it was not even tried. */
type Miss = DeliveryFailure | 'out_of_time';

/** @returns The events that the sink did not take, by id. */
async function deliver(
  sink: Sink,
  results: readonly FilterResult[],
  { startedAt }: SignedRequest,
): Promise<ReadonlyMap<string, Miss>> {
  const undelivered = new Map<string, Miss>();
  // Each takes the next of the one iterator.
  const waiting = results.values();
  const worker = async () => {
    for (const { event } of waiting) {
      const left = TIME_BUDGET_MS - (performance.now() - startedAt);
      const miss =
        left < SHORTEST_TRY_MS
          ? 'out_of_time'
          : (await deliverOnce(sink, event, Math.min(TRY_MS, Math.ceil(left))))?.failure;
      if (miss !== undefined) undelivered.set(event.id, miss);
    }
  };
  await Promise.all(Array.from({ length: AT_THE_SAME_TIME }, worker));
  return undelivered;
}

/** Ids, counts and codes only: Twilio keeps the log for 30 days. */
function logEntry(batch: Batch, mode: string): JsonObject {
  const reports = [...batch.events.values()].map(({ report }) => report);
  const types = new CountsByKey();
  const findings = new CountsByKey();
  for (const { event } of batch.events.values()) {
    types.add(String(event.data.event_type));
  }
  for (const report of reports) {
    for (const [kind, count] of Object.entries(report.findings)) findings.add(kind, count);
  }
  return {
    batch: true,
    event_ids: [...batch.events.keys()],
    event_types: types.toJSON(),
    event_types_unknown: reports.filter((report) => !report.event_type_known).length,
    mode,
    unreadable_attributes: reports.filter((report) => report.task_attributes === 'unreadable')
      .length,
    kept: sum(reports.map((report) => report.kept)),
    removed: sum(reports.map((report) => report.removed)),
    findings: findings.toJSON(),
    duplicates: batch.duplicates,
    ignored: batch.ignored.toJSON(),
    unreadable: batch.unreadable.toJSON(),
    ...testIdEntry(batch.testIds),
  };
}

/** Twilio's API asks for one at a time, and so does `configure` of the log. */
function testIdEntry([testId, ...others]: readonly string[]): JsonObject {
  if (testId === undefined) return {};
  return others.length === 0 ? { test_id: testId } : { test_id: testId, more_test_ids: others };
}

function missEntry(undelivered: ReadonlyMap<string, Miss>): JsonObject {
  const misses = new CountsByKey();
  for (const miss of undelivered.values()) misses.add(miss);
  return { undelivered: misses.toJSON(), undelivered_ids: [...undelivered.keys()] };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((one, other) => one + other, 0);
}
