import { closedObject } from '../json/closed-object';
import type { PlainObject } from '../json/plain-object';
import { parseSavedFile } from '../saved-settings/parse-saved-file';
import { writeSavedFile } from '../saved-settings/write-saved-file';

/**
 * The `ui_attributes` of a Flex configuration before a change: complete, for repair by hand too.
 */
export interface SavedUiAttributes {
  readonly accountSid: string;
  readonly savedAt: Date;
  readonly uiAttributes: PlainObject;
}

/** The same as written to the file. */
interface SavedFile {
  readonly account_sid: string;
  readonly saved_at: string;
  readonly ui_attributes: PlainObject;
}

const SAVED_FILE = closedObject({
  account_sid: { type: 'string', pattern: '^AC[0-9a-f]{32}$' },
  saved_at: { type: 'string' },
  ui_attributes: { type: 'object' },
});

/**
 * Writes a file that only its owner may read.
 *
 * @returns The name of the file.
 * @throws {SavedSettingsError | DiskFullError}
 */
export function saveUiAttributes(
  folder: string,
  { accountSid, savedAt, uiAttributes }: SavedUiAttributes,
): string {
  const content: SavedFile = {
    account_sid: accountSid,
    saved_at: savedAt.toISOString(),
    ui_attributes: uiAttributes,
  };
  return writeSavedFile(folder, 'flex-ui-attributes', content);
}

/** @throws {SavedSettingsError} for what {@link saveUiAttributes} did not write. */
export function parseSavedUiAttributes(text: string): SavedUiAttributes {
  const {
    account_sid: accountSid,
    saved_at: savedAt,
    ui_attributes: uiAttributes,
  } = parseSavedFile<SavedFile>(text, SAVED_FILE, 'flex configure --apply');
  return { accountSid, savedAt: new Date(savedAt), uiAttributes };
}
