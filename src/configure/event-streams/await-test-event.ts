import { setTimeout as sleep } from 'node:timers/promises';
import { ownValue } from '../../json/plain-object';
import { during } from '../../twilio-api/api-task';
import { listPages } from '../../twilio-api/list-pages';
import type { TwilioApi } from '../../twilio-api/twilio-api';

/** As the Function's log line has it: see docs/event-streams.md. */
const TEST_ID = /"test_id":"([\w-]+)"/g;

/**
 * The ids of test events that the deployed Function has logged.
 *
 * @param environment The URL of the deployment's environment in the Serverless API.
 * @param since Older lines are left out.
 * @throws {ApiTaskError}
 */
async function receivedTestEvents(
  api: TwilioApi,
  environment: string,
  since: Date,
): Promise<readonly string[]> {
  const url = new URL(`${environment}/Logs?StartDate=${since.toISOString()}&PageSize=1000`);
  return await during('read_log', testIdsIn(api, url));
}

async function testIdsIn(api: TwilioApi, url: URL): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of listPages(api, url, 'logs')) {
    for (const line of page) {
      const message = ownValue(line, 'message');
      if (typeof message !== 'string') continue;
      ids.push(...[...message.matchAll(TEST_ID)].map(([, id = '']) => id));
    }
  }
  return ids;
}

const TRIES = 15;
const PAUSE_MS = 2_000;

/**
 * The id of the test event that a sink's Function logs after `send`; `undefined` when none comes.
 * Twilio writes a Function's log some seconds later.
 *
 * @throws {ApiTaskError}
 */
export async function awaitTestEvent(
  api: TwilioApi,
  environment: string,
  send: () => Promise<void>,
): Promise<string | undefined> {
  // Twilio's clock and this one may differ; what was there before tells old from new.
  const since = new Date(Date.now() - 300_000);
  const before = new Set(await receivedTestEvents(api, environment, since));
  await send();
  for (let left = TRIES; left > 0; left--) {
    const ids = await receivedTestEvents(api, environment, since);
    const arrived = ids.find((id) => !before.has(id));
    if (arrived !== undefined) return arrived;
    if (left > 1) await sleep(PAUSE_MS);
  }
  return undefined;
}
