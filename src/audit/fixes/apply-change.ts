import type { PlainObject } from '../../json/plain-object';
import { rawField } from '../fields/field-reader';
import type { ResourceChange } from './resource-change';
import type { SettingApi } from './settable-resource';
import { settingCall } from './setting-call';
import type { SettingChange } from './setting-value';

/** What became of a change. */
export type ChangeOutcome =
  /** It was made, and read back. */
  | 'made'
  /** All of it was there already. */
  | 'already_there'
  /**
   * A setting is neither what was there nor what is wanted: somebody else changed it, so nothing
   * was.
   */
  | 'changed_since'
  /** It was made, but does not read back. */
  | 'not_kept';

/**
 * Makes a change, by one call, unless the resource is no longer what the change was made for.
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
