import type { PlainObject } from '../../json/plain-object';
import { rawField } from '../fields/field-reader';
import type { ResourceChange } from './resource-change';
import type { SettingApi } from './settable-resource';
import { settingCall } from './setting-call';
import type { SettingChange } from './setting-value';

/** The outcome of a change. */
export type ChangeOutcome =
  /** Made, and confirmed by reading it back. */
  | 'made'
  /** Everything was set as wanted already. */
  | 'already_there'
  /**
   * A setting is neither as planned nor as wanted: somebody else changed it, so nothing was done.
   */
  | 'changed_since'
  /** Made, but not confirmed by reading it back. */
  | 'not_kept';

/**
 * Makes a change, by one call, unless the resource is no longer as it was for the plan.
 *
 * @throws {ApiError}
 */
export async function applyChange(change: ResourceChange, api: SettingApi): Promise<ChangeOutcome> {
  const { resource, settings } = change;
  const { read, send } = settingCall(resource);
  const current = await read(api, resource);
  if (holds(current, settings, 'after')) return 'already_there';
  if (!holds(current, settings, 'before')) return 'changed_since';
  await send(api, change, current);
  return holds(await read(api, resource), settings, 'after') ? 'made' : 'not_kept';
}

/** The change that undoes another. */
export function undone({ resource, settings }: ResourceChange): ResourceChange {
  return {
    resource,
    settings: settings.map(({ field, before, after }) => ({ field, before: after, after: before })),
  };
}

function holds(
  answer: PlainObject,
  settings: readonly SettingChange[],
  side: 'before' | 'after',
): boolean {
  return settings.every((setting) => rawField(answer, setting.field) === setting[side]);
}
