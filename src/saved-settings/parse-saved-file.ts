import { type JsonSchema, schemaProblem } from '../json/json-schema';
import { SavedSettingsError } from './saved-settings-error';

/**
 * What is in a file that a change has written.
 *
 * @typeParam SavedFile What the schema describes.
 * @param writtenBy The command, for the message.
 * @param isPossible What the schema does not say.
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
      // The schema is that of the type.
      const saved = value as SavedFile;
      if (isPossible(saved)) return saved;
    }
  } catch {
    // Reported below, because the parser's message would quote the file.
  }
  throw new SavedSettingsError(`the file is not one that ${writtenBy} has written`);
}
