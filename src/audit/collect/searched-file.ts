import { lstatSync, readFileSync } from 'node:fs';
import { parseJsonText } from '../../json/parse-json-text';
import { MAX_CODE_LENGTH } from '../code/syntax/parse-code';

/** A file to search. */
export interface SearchedFile {
  readonly path: string;
  /** `null` when it is too long, or cannot be read. */
  readonly text: string | null;
  /** The parsed value of a JSON file; `undefined` for other files and broken JSON. */
  readonly json: unknown;
}

/** Reads a file. */
export function searchedFile(path: string): SearchedFile {
  const text = textOf(path);
  return { path, text, json: /\.json$/i.test(path) ? parseJsonText(text ?? '') : undefined };
}

function textOf(path: string): string | null {
  try {
    return lstatSync(path).size > MAX_CODE_LENGTH ? null : decoded(readFileSync(path));
  } catch {
    return null;
  }
}

/**
 * Decodes by the byte order mark, and removes it: on Windows a redirected `twilio … -o json` is
 * UTF-16, in which nothing would be found as UTF-8.
 */
function decoded(bytes: Buffer): string {
  const mark = bytes.toString('hex', 0, 2);
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
