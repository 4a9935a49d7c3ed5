import { lstatSync, readFileSync } from 'node:fs';
import { parseJsonText } from '../../json/parse-json-text';
import { MAX_CODE_LENGTH } from '../code/parse-code';

/** A file of a project, as it is searched. */
export interface SearchedFile {
  readonly path: string;
  /** `null` when it is too long, or cannot be read. */
  readonly text: string | null;
  /** What it says, for a file of JSON; `undefined` for every other, and for broken JSON. */
  readonly json: unknown;
}

/** Reads a file. */
export function searchedFile(path: string): SearchedFile {
  const text = textOf(path);
  return { path, text, json: /\.json$/i.test(path) ? parseJsonText(text ?? '') : undefined };
}

function textOf(path: string): string | null {
  try {
    return lstatSync(path).size > MAX_CODE_LENGTH ? null : readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
