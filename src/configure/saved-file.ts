import { type JsonSchema, schemaProblem } from '../json/json-schema';
import { ConfigureError } from './configure-error';

/**
 * What is in a file that a change has written.
 *
 * @typeParam SavedFile What the schema describes.
 * @param writtenBy The command, for the message.
 * @throws {ConfigureError} for any other file.
 */
export function savedFileIn<SavedFile>(
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
  throw new ConfigureError(`the file is none that ${writtenBy} has written`);
}
