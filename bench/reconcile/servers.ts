import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { certificateAuthority } from '../../tests/support/certificate-authority';
import { httpListener } from '../../tests/support/http-listener';
import { sidOf } from '../../tests/support/sids';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { apiStandIn } from '../../tests/support/twilio-api/api-stand-in';
import {
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

/** TaskRouter with so many events of the last day, and a sink: what the tests have, but slower. */
export async function startServers(count: number, { apiMs, sinkMs }: Latencies) {
  const folder = temporaryFolder();
  const authority = certificateAuthority(folder);
  const until = Date.now();
  const events = sketches(count, until - 86_400_000 + 60_000, until);
  const standIn = await apiStandIn({
    authority,
    resources: workspaceEvents(events),
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
    calls: () => standIn.calls.length,
    deliveries: () => deliveries,
    close: async () => {
      await sink.close();
      await standIn.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
