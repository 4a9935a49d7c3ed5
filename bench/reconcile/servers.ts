import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { certificateAuthority } from '../../tests/support/servers/certificate-authority';
import { httpListener } from '../../tests/support/servers/http-listener';
import { sidOf } from '../../tests/support/sids';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { apiStandIn } from '../../tests/support/twilio-api/api-stand-in';
import {
  EVENTS_OPERATION,
  sketches,
  WORKSPACE,
  workspaceEvents,
} from '../../tests/support/twilio-api/workspace-events';

export interface Latencies {
  /** Milliseconds until TaskRouter answers. */
  readonly apiMs: number;
  /** Milliseconds until the sink answers. */
  readonly sinkMs: number;
}

/** How many events happen per day. */
const EVENTS_A_DAY = 1_000_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The tests' TaskRouter, with this many recent events, and a sink, but slower.
 *
 * @param linked Whether a page links to the next.
 */
export async function startServers(count: number, linked: boolean, { apiMs, sinkMs }: Latencies) {
  const folder = temporaryFolder();
  const authority = certificateAuthority(folder);
  // TaskRouter's clock, which decides where a run ends, has whole seconds.
  const until = Date.now() - MINUTE_MS;
  const spanMs = (count / EVENTS_A_DAY) * DAY_MS;
  const events = sketches(count, until - spanMs, until);
  const { [EVENTS_OPERATION]: answer } = workspaceEvents(events, { linked });
  if (typeof answer !== 'function') throw new TypeError('no list of events');
  let listed = 0;
  const standIn = await apiStandIn({
    authority,
    resources: {
      [EVENTS_OPERATION]: (request) => {
        const given = answer(request);
        if ('body' in given && 'events' in given.body && Array.isArray(given.body.events)) {
          listed += given.body.events.length;
        }
        return given;
      },
    },
    latencyMs: apiMs,
  });
  let deliveries = 0;
  const sink = await httpListener(async (request, response) => {
    request.resume();
    deliveries += 1;
    await sleep(sinkMs);
    response.writeHead(204).end();
  });
  return {
    environment: {
      ...standIn.environment,
      ACCOUNT_SID: sidOf('AC'),
      AUTH_TOKEN: 'invented',
      TASKROUTER_WORKSPACE_SID: WORKSPACE,
      EVENTS_SINK_URL: sink.url,
      EVENTS_SINK_SECRET: `whsec_${Buffer.alloc(24, 7).toString('base64')}`,
    },
    /** A time span for `--since` that covers them all. */
    since: `${Math.ceil(spanMs / MINUTE_MS) + 2}m`,
    calls: () => standIn.calls.length,
    listed: () => listed,
    deliveries: () => deliveries,
    close: async () => {
      await sink.close();
      await standIn.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
