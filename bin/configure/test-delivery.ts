import { awaitTestEvent } from '../../src/configure/event-streams/await-test-event';
import type { StreamChanges } from '../../src/configure/event-streams/stream-changes';
import type { StreamSink } from '../../src/configure/event-streams/streams';
import type { TwilioApi } from '../../src/twilio-api/twilio-api';
import { print, tell } from '../terminal/output';
import type { Run } from './run';

/**
 * The outcome of a test event: it arrived, the log does not show it, there is no log to read, or it
 * is still needed to activate the sink.
 */
export type TestOutcome = 'arrived' | 'missing' | 'unknown' | 'inactive';

type TestedSink = Pick<StreamSink, 'sid' | 'status'>;

/**
 * Makes Twilio send a test event, and activates the sink if necessary.
 *
 * @param environment The environment whose log shows the arrival, if known.
 * @throws {ApiTaskError}
 */
export async function testDelivery(
  { api, values }: Run,
  changes: StreamChanges,
  environment: string | undefined,
  sink: TestedSink,
): Promise<TestOutcome> {
  const given = values['test-id'];
  const send = () => changes.testSink(sink.sid);
  const testId = given ?? (await arrivedTestId(api, environment, send));
  if (testId === undefined) return tellNotSeen(sink, environment !== undefined);
  if (given === undefined) print('Twilio’s test event has arrived.\n');
  if (sink.status !== 'active') await changes.validateSink(sink.sid, testId);
  return 'arrived';
}

/**
 * Sends the test event and returns its id; `undefined` when it has not arrived, or that cannot be
 * seen.
 */
async function arrivedTestId(
  api: TwilioApi,
  environment: string | undefined,
  send: () => Promise<void>,
): Promise<string | undefined> {
  if (environment !== undefined) return await awaitTestEvent(api, environment, send);
  await send();
  return undefined;
}

function tellNotSeen({ sid, status }: TestedSink, hasLog: boolean): TestOutcome {
  const where = hasLog ? 'in the Function’s log' : 'where the events go';
  if (status !== 'active') {
    tell(
      `${sid} is ${status}: Twilio has sent it a test event. Run it again with --test-id and the test_id, which is ${where}.\n`,
    );
    return 'inactive';
  }
  tell(`Twilio has sent a test event to ${sid}. Check that it arrives: its test_id is ${where}.\n`);
  return hasLog ? 'missing' : 'unknown';
}
