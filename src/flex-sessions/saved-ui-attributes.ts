import { savedFileIn } from '../configure/saved-file';
import { inFileName, writeOwnFile } from '../configure/write-own-file';
import { closedObject } from '../json/closed-object';
import type { PlainObject } from '../json/plain-object';

/** The `ui_attributes` of a Flex configuration before a change: whole, to be mended by hand too. */
export interface SavedUiAttributes {
  readonly accountSid: string;
  readonly savedAt: Date;
  readonly uiAttributes: PlainObject;
}

/** The same as it is written. */
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
 * @throws {ConfigureError | DiskFullError}
 */
export function saveUiAttributes(
  folder: string,
  { accountSid, savedAt, uiAttributes }: SavedUiAttributes,
): string {
  const moment = savedAt.toISOString();
  const content: SavedFile = {
    account_sid: accountSid,
    saved_at: moment,
    ui_attributes: uiAttributes,
  };
  return writeOwnFile(folder, `flex-ui-attributes-${inFileName(moment)}.json`, content);
}

/** @throws {ConfigureError} for what {@link saveUiAttributes} did not write. */
export function parseSavedUiAttributes(text: string): SavedUiAttributes {
  const {
    account_sid: accountSid,
    saved_at: savedAt,
    ui_attributes: uiAttributes,
  } = savedFileIn<SavedFile>(text, SAVED_FILE, 'flex configure --apply');
  return { accountSid, savedAt: new Date(savedAt), uiAttributes };
}
