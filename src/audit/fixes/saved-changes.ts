import { closedObject } from '../../json/closed-object';
import type { JsonSchema } from '../../json/json-schema';
import { parseSavedFile } from '../../saved-settings/parse-saved-file';
import { SavedSettingsError } from '../../saved-settings/saved-settings-error';
import { writeSavedFile } from '../../saved-settings/write-saved-file';
import { sidPattern } from '../../twilio-api/is-sid';
import type { ResourceChange } from './resource-change';
import { SETTABLE_ENDPOINTS } from './settable-resource';
import type { SettingChange } from './setting-value';

/** The settings before a run changed them: complete, with paths, queries and passwords of URLs. */
export interface SavedChanges {
  /** The account that the run was for, the owner of all others. */
  readonly accountSid: string;
  readonly savedAt: Date;
  readonly changes: readonly ResourceChange[];
}

/** The same as written. */
interface SavedFile {
  readonly account_sid: string;
  readonly saved_at: string;
  readonly changes: readonly {
    readonly account_sid: string;
    /** The endpoint's id. */
    readonly resource: string;
    readonly keys: readonly string[];
    readonly settings: readonly SettingChange[];
  }[];
}

const ACCOUNT: JsonSchema = { type: 'string', pattern: `^${sidPattern('AC')}$` };
const SETTING: JsonSchema = { type: ['string', 'boolean'] };

const SAVED_FILE = closedObject({
  account_sid: ACCOUNT,
  saved_at: { type: 'string' },
  changes: {
    type: 'array',
    items: closedObject({
      account_sid: ACCOUNT,
      resource: { type: 'string', enum: SETTABLE_ENDPOINTS.map(({ id }) => id) },
      keys: { type: 'array', items: { type: 'string', pattern: `^(?:${sidPattern()}|[A-Z]{2})$` } },
      settings: {
        type: 'array',
        items: closedObject({ field: { type: 'string' }, before: SETTING, after: SETTING }),
      },
    }),
  },
});

/**
 * Writes a file that only its owner may read, never over an existing one.
 *
 * @returns The name of the file.
 * @throws {SavedSettingsError | DiskFullError} Then there is no such file.
 */
export function saveChanges(
  folder: string,
  { accountSid, savedAt, changes }: SavedChanges,
): string {
  const content: SavedFile = {
    account_sid: accountSid,
    saved_at: savedAt.toISOString(),
    changes: changes.map(({ resource: { account, endpoint, keys }, settings }) => ({
      account_sid: account,
      resource: endpoint.id,
      keys,
      settings,
    })),
  };
  return writeSavedFile(folder, 'audit-fix', content);
}

/** @throws {SavedSettingsError} for a text that {@link saveChanges} did not write. */
export function parseSavedChanges(text: string): SavedChanges {
  const saved = parseSavedFile<SavedFile>(text, SAVED_FILE, 'audit --fix --apply');
  return {
    accountSid: saved.account_sid,
    savedAt: new Date(saved.saved_at),
    changes: saved.changes.map(({ account_sid: account, resource, keys, settings }) => {
      const endpoint = SETTABLE_ENDPOINTS.find(({ id }) => id === resource);
      const isKnown = (field: string) => Object.hasOwn(endpoint?.fields ?? {}, field);
      if (endpoint === undefined || !settings.every(({ field }) => isKnown(field))) {
        throw new SavedSettingsError('the file names a setting that this version cannot set');
      }
      return { resource: { endpoint, account, keys }, settings };
    }),
  };
}
