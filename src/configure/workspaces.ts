import { ownValue, type PlainObject } from '../json/plain-object';
import { ApiError } from '../twilio-api/api-error';
import { during } from '../twilio-api/api-task';
import { isSid } from '../twilio-api/is-sid';
import { listAll } from '../twilio-api/list-all';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { ConfigureError } from './configure-error';
import { type CallbackChange, changesBetween, type EventCallback } from './event-callback';

/** The fields read of a workspace. Not its name, which Twilio marks as personal. */
export const WORKSPACE_FIELDS = ['sid', 'event_callback_url', 'events_filter'] as const;

export interface Workspace {
  readonly sid: string;
  readonly eventCallback: EventCallback;
}

const WORKSPACES = 'https://taskrouter.twilio.com/v1/Workspaces';

/**
 * The workspaces asked for; by default the account's only one.
 *
 * @throws {ConfigureError} when there are several to choose from, or none.
 * @throws {ApiTaskError} `not_found` for a workspace that does not exist or is another account's.
 */
export async function findWorkspaces(
  api: TwilioApi,
  sids: readonly string[],
): Promise<readonly Workspace[]> {
  const workspaces: Workspace[] = [];
  for (const sid of new Set(sids)) workspaces.push(await readWorkspace(api, sid));
  if (workspaces.length > 0) return workspaces;

  const all = await listWorkspaces(api);
  if (all.length === 0) throw new ConfigureError('the account has no TaskRouter workspace');
  if (all.length > 1) {
    const options = all.map(({ sid }) => `\n  --workspace ${sid}`).join('');
    throw new ConfigureError(`the account has several workspaces; choose one or more:${options}`);
  }
  return all;
}

/**
 * Sets only the event callback, and reads it back.
 *
 * @returns What still differs from what is wanted; empty when all is well.
 * @throws {ApiTaskError}
 */
export async function setEventCallback(
  api: TwilioApi,
  sid: string,
  wanted: EventCallback,
): Promise<readonly CallbackChange[]> {
  const form = { EventCallbackUrl: wanted.url, EventsFilter: wanted.eventsFilter };
  await during('update_workspace', api.post(new URL(`${WORKSPACES}/${sid}`), form));
  return changesBetween((await readWorkspace(api, sid)).eventCallback, wanted);
}

/** @throws {ApiTaskError} */
export async function listWorkspaces(api: TwilioApi): Promise<readonly Workspace[]> {
  const answers = listAll(api, new URL(WORKSPACES), 'workspaces');
  return await during(
    'list_workspaces',
    answers.then((all) => all.map(workspaceOf)),
  );
}

async function readWorkspace(api: TwilioApi, sid: string): Promise<Workspace> {
  const answer = api.get(new URL(`${WORKSPACES}/${sid}`));
  return await during('read_workspace', answer.then(workspaceOf));
}

function workspaceOf(answer: PlainObject): Workspace {
  const [sid, url, eventsFilter] = WORKSPACE_FIELDS.map((field) => ownValue(answer, field) ?? '');
  if (
    typeof sid !== 'string' ||
    !isSid(sid, 'WS') ||
    typeof url !== 'string' ||
    typeof eventsFilter !== 'string'
  ) {
    throw new ApiError('invalid_answer');
  }
  return { sid, eventCallback: { url, eventsFilter: eventsFilter.trim() } };
}
