import { deliverOnce } from '../delivery/deliver-once';
import { type FilterResult, filterEvent } from '../filter/filter-event';
import type { FilterReport } from '../filter/filter-report';
import type { FilteredEvent } from '../filter/filtered-event';
import { readMode } from '../filter/read-mode';
import { HttpError } from '../http/http-error';
import type { JsonObject } from '../json/json-value';
import { log } from '../log/log';
import { InvalidEventError } from '../taskrouter/invalid-event-error';
import { deployedSink } from './deployed-sink';
import { elapsedIn } from './elapsed-in';
import { readPolicy } from './read-policy';
import type { Route } from './signed-route';

/**
 * A Function is cut off after 10 s (Twilio docs, "Function execution"). The answer must be sent by
 * then, and the time before the Function's code runs cannot be measured here.
 */
const TIME_BUDGET_MS = 8_000;

/** TaskRouter's event callback: filters the event and hands it to the sink. */
export const taskRouterEventsRoute: Route = async (request) => {
  const policy = readPolicy(request.platform.policyAsset(), request.deployed);
  const mode = readMode(undefined, request.settings, policy);
  const sink = deployedSink(request);

  const { event, report } = filter(request.parameters, { policy, mode });
  const left = Math.max(0, TIME_BUDGET_MS - elapsedIn(request));
  const miss = await deliverOnce(sink, event, left);
  if (miss !== undefined) {
    const { failure, status } = miss;
    throw new HttpError(503, 'sink_unavailable', {
      ...logEntry(event, report),
      sink: failure,
      ...(status === undefined ? {} : { sink_status: status }),
      ms: elapsedIn(request),
    });
  }
  log({ ...logEntry(event, report), sink: 'delivered', ms: elapsedIn(request) });
  return { status: 204 };
};

function filter(...args: Parameters<typeof filterEvent>): FilterResult {
  try {
    return filterEvent(...args);
  } catch (error) {
    if (error instanceof InvalidEventError) {
      throw new HttpError(400, error.code, { problem: error.message });
    }
    throw error;
  }
}

/** Counts and codes only: Twilio keeps the log for 30 days. */
function logEntry(event: FilteredEvent, report: FilterReport): JsonObject {
  return {
    event_id: event.id,
    event_type: event.data.event_type ?? null,
    event_type_known: report.event_type_known,
    mode: report.mode,
    task_attributes: report.task_attributes,
    kept: report.kept,
    removed: report.removed,
    findings: Object.fromEntries(Object.entries(report.findings).filter(([, count]) => count > 0)),
  };
}
