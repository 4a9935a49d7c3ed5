import { closedObject } from '../json/closed-object';
import { parseSavedFile } from '../saved-settings/parse-saved-file';
import { writeSavedFile } from '../saved-settings/write-saved-file';
import type { EventCallback } from './event-callback';

/** What a workspace called before a change: complete, with the URL's query and credentials. */
export interface SavedCallback {
  readonly accountSid: string;
  readonly workspaceSid: string;
  readonly savedAt: Date;
  readonly eventCallback: EventCallback;
  /** The URL that replaced it. */
  readonly replacedBy: string;
}

/** The same as written to the file. */
interface SavedFile {
  readonly account_sid: string;
  readonly workspace_sid: string;
  readonly saved_at: string;
  readonly event_callback_url: string;
  readonly events_filter: string;
  readonly replaced_by: string;
}

const SAVED_FILE = closedObject({
  account_sid: { type: 'string', pattern: '^AC[0-9a-f]{32}$' },
  workspace_sid: { type: 'string', pattern: '^WS[0-9a-f]{32}$' },
  saved_at: { type: 'string' },
  event_callback_url: { type: 'string' },
  events_filter: { type: 'string' },
  replaced_by: { type: 'string' },
});

/**
 * Writes a file that only its owner may read; never overwrites one.
 *
 * @returns The name of the file, made from the workspace's SID and the time.
 * @throws {SavedSettingsError}
 * @throws {DiskFullError} Then there is no such file.
 */
export function saveCallback(folder: string, saved: SavedCallback): string {
  const { accountSid, workspaceSid, savedAt, eventCallback, replacedBy } = saved;
  const content: SavedFile = {
    account_sid: accountSid,
    workspace_sid: workspaceSid,
    saved_at: savedAt.toISOString(),
    event_callback_url: eventCallback.url,
    events_filter: eventCallback.eventsFilter,
    replaced_by: replacedBy,
  };
  return writeSavedFile(folder, `event-callback-${workspaceSid}`, content);
}

/** @throws {SavedSettingsError} for what {@link saveCallback} did not write. */
export function parseSavedCallback(text: string): SavedCallback {
  const saved = parseSavedFile<SavedFile>(text, SAVED_FILE, 'configure --apply');
  const { event_callback_url: url, events_filter: eventsFilter } = saved;
  return {
    accountSid: saved.account_sid,
    workspaceSid: saved.workspace_sid,
    savedAt: new Date(saved.saved_at),
    eventCallback: { url, eventsFilter },
    replacedBy: saved.replaced_by,
  };
}
