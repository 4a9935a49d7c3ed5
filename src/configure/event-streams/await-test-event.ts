import { setTimeout as sleep } from 'node:timers/promises';
import { ownValue, type PlainObject } from '../../json/plain-object';
import { during } from '../../twilio-api/api-task';
import { listAll } from '../../twilio-api/list-all';
import type { TwilioApi } from '../../twilio-api/twilio-api';

const TRIES = 15;
const PAUSE_MS = 2_000;

/** How far Twilio's clock and this machine's may differ. */
const SKEW_MS = 300_000;

/** As the Function's log line has it: see docs/event-streams.md. */
const TEST_ID = /"test_id":"([\w-]+)"/g;

/**
 * The id of the test event that a sink's Function logs after `send`; `undefined` when none comes.
 * Twilio writes a Function's log some seconds later.
 *
 * @param environment The URL of the deployment's environment in the Serverless API.
 * @throws {ApiTaskError}
 */
export async function awaitTestEvent(
  api: TwilioApi,
  environment: string,
  send: () => Promise<void>,
): Promise<string | undefined> {
  const since = new Date(Date.now() - SKEW_MS);
  // Clocks cannot tell old lines from new ones; comparing with what was there before can.
  const before = new Set(await loggedTestIds(api, environment, since));
  await send();
  for (let left = TRIES; left > 0; left--) {
    const ids = await loggedTestIds(api, environment, since);
    const arrived = ids.find((id) => !before.has(id));
    if (arrived !== undefined) return arrived;
    if (left > 1) await sleep(PAUSE_MS);
  }
  return undefined;
}

/** The ids of test events that the deployed Function has logged. @throws {ApiTaskError} */
async function loggedTestIds(
  api: TwilioApi,
  environment: string,
  since: Date,
): Promise<readonly string[]> {
  const url = new URL(`${environment}/Logs?StartDate=${since.toISOString()}&PageSize=1000`);
  return (await during('read_log', listAll(api, url, 'logs'))).flatMap(testIdsIn);
}

function testIdsIn(line: PlainObject): readonly string[] {
  const message = ownValue(line, 'message');
  if (typeof message !== 'string') return [];
  return [...message.matchAll(TEST_ID)].map(([, id = '']) => id);
}
