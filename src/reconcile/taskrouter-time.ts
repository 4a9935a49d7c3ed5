import type { TwilioApi } from '../twilio-api/twilio-api';
import { eventsUrl } from './list-events';

const SECOND_MS = 1_000;

/**
 * TaskRouter's time, in milliseconds since the epoch. With a fast clock of its own, a run would
 * count events as read that have not happened yet.
 *
 * Requests what a run requests anyway, so it needs no further permission; even a refusal will do.
 * Without a `Date` in the answer, which a server with a clock must send (RFC 9110, section 6.6.1),
 * this machine's clock has to do.
 *
 * @throws {ApiError} when there is no answer.
 */
export async function taskRouterTime(api: TwilioApi, workspaceSid: string): Promise<number> {
  const end = Date.now();
  return (await api.timeAt(eventsUrl(workspaceSid, { start: end - SECOND_MS, end }, 1))) ?? end;
}
