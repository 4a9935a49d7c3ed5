import { type JsonSchema, schemaProblem } from '../json/json-schema';
import { SavedSettingsError } from './saved-settings-error';

/**
 * The content of a file that a change has saved.
 *
 * @typeParam SavedFile The type that the schema describes.
 * @param writtenBy The command that writes such files, for the message.
 * @param isPossible Checks what the schema cannot express.
 * @throws {SavedSettingsError} for any other file.
 */
export function parseSavedFile<SavedFile>(
  text: string,
  schema: JsonSchema,
  writtenBy: string,
  isPossible: (saved: SavedFile) => boolean = () => true,
): SavedFile {
  try {
    const value: unknown = JSON.parse(text);
    if (schemaProblem(schema, value) === undefined) {
      // The schema describes the type.
      const saved = value as SavedFile;
      if (isPossible(saved)) return saved;
    }
  } catch {
    // Reported below, because the parser's message would quote the file.
  }
  throw new SavedSettingsError(`the file was not written by ${writtenBy}`);
}
