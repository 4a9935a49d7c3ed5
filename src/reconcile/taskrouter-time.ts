import type { TwilioApi } from '../twilio-api/twilio-api';
import { eventsUrl } from './list-events';

const SECOND_MS = 1_000;

/**
 * What time it is at TaskRouter, in milliseconds since the epoch. By a fast clock of its own, a run
 * would take for read what has not happened yet.
 *
 * Asks for what a run asks for anyway, so that no further permission is needed; the answer may be a
 * refusal. Without a `Date` in it, which no server that has a clock may leave out (RFC 9110,
 * section 6.6.1), this machine's clock has to do.
 *
 * @throws {ApiError} when there is no answer.
 */
export async function taskRouterTime(api: TwilioApi, workspaceSid: string): Promise<number> {
  const end = Date.now();
  return (await api.timeAt(eventsUrl(workspaceSid, { start: end - SECOND_MS, end }, 1))) ?? end;
}
