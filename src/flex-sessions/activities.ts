import { LOGGED_OFF_ACTIVITY_NAME, readSessionSettings } from '../flex/session-settings';
import { ownValues, type PlainObject } from '../json/plain-object';
import { ApiError } from '../twilio-api/api-error';
import { during } from '../twilio-api/api-task';
import { isSid } from '../twilio-api/is-sid';
import { listAll } from '../twilio-api/list-all';
import type { TwilioApi } from '../twilio-api/twilio-api';
import type { FlexInstance } from './flex-instance';

export const ACTIVITY_FIELDS = ['sid', 'friendly_name', 'available'] as const;

/** A worker activity of TaskRouter. */
export interface Activity {
  readonly sid: string;
  readonly name: string;
  readonly available: boolean;
}

/** @throws {ApiTaskError} */
export async function listActivities(
  api: TwilioApi,
  workspaceSid: string,
): Promise<readonly Activity[]> {
  const answers = listAll(api, activitiesUrl(workspaceSid, 1_000), 'activities');
  return await during(
    'read_activities',
    answers.then((all) => all.map(activityOf)),
  );
}

/** The activity of logged-off workers: according to the settings, else by its name. */
export function loggedOffActivity(
  activities: readonly Activity[],
  { uiAttributes }: FlexInstance,
): Activity | undefined {
  const { loggedOffActivitySid } = readSessionSettings(uiAttributes).settings;
  const possible = activities.filter(({ available }) => !available);
  return (
    possible.find(({ sid }) => sid === loggedOffActivitySid) ??
    possible.find(({ name }) => name === LOGGED_OFF_ACTIVITY_NAME)
  );
}

/**
 * The activities of workers who are not signed in: ours, and Flex's own for a logout, which is
 * `Offline` unless configured otherwise.
 */
export function signedOutActivities(
  activities: readonly Activity[],
  flex: FlexInstance,
): readonly string[] {
  const { offlineActivitySid } = flex;
  const offline =
    offlineActivitySid ??
    activities.find(({ name, available }) => name === 'Offline' && !available)?.sid;
  const loggedOff = loggedOffActivity(activities, flex)?.sid;
  return [offline, loggedOff].filter((sid) => sid !== undefined);
}

/**
 * Creates the activity of logged-off workers, which gets no tasks. Whether an activity gets tasks
 * cannot be changed later (Twilio docs, "Activity resource").
 *
 * @throws {ApiTaskError}
 */
export async function makeLoggedOffActivity(
  api: TwilioApi,
  workspaceSid: string,
): Promise<Activity> {
  const form = { FriendlyName: LOGGED_OFF_ACTIVITY_NAME, Available: 'false' };
  const made = api.post(activitiesUrl(workspaceSid), form).then(activityOf);
  return await during('create_activity', made.then(requireNoTasks));
}

/** @throws {ApiError} for an activity in which a logged-off worker would get calls. */
function requireNoTasks(activity: Activity): Activity {
  if (activity.available) throw new ApiError('invalid_answer');
  return activity;
}

function activitiesUrl(workspaceSid: string, pageSize?: number): URL {
  const url = new URL(`https://taskrouter.twilio.com/v1/Workspaces/${workspaceSid}/Activities`);
  if (pageSize !== undefined) url.searchParams.set('PageSize', String(pageSize));
  return url;
}

function activityOf(answer: PlainObject): Activity {
  const { sid, friendly_name: name, available } = ownValues(answer, ACTIVITY_FIELDS);
  if (typeof sid !== 'string' || !isSid(sid, 'WA') || typeof available !== 'boolean') {
    throw new ApiError('invalid_answer');
  }
  return { sid, name: typeof name === 'string' ? name : '', available };
}
