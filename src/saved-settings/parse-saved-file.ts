import { type JsonSchema, schemaProblem } from '../json/json-schema';
import { SavedSettingsError } from './saved-settings-error';

/**
 * What is in a file that a change has written.
 *
 * @typeParam SavedFile What the schema describes.
 * @param writtenBy The command, for the message.
 * @throws {SavedSettingsError} for any other file.
 */
export function parseSavedFile<SavedFile>(
  text: string,
  schema: JsonSchema,
  writtenBy: string,
): SavedFile {
  try {
    const value: unknown = JSON.parse(text);
    // The schema is that of the type.
    if (schemaProblem(schema, value) === undefined) return value as SavedFile;
  } catch {
    // Reported below, because the parser's message would quote the file.
  }
  throw new SavedSettingsError(`the file is not one that ${writtenBy} has written`);
}
