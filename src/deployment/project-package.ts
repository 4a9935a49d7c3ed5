import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonText } from '../json/parse-json-text';

/** The parsed `package.json` of a folder; `undefined` when it is missing or not JSON. */
export function projectPackage(folder: string): unknown {
  const file = join(folder, 'package.json');
  return existsSync(file) ? parseJsonText(readFileSync(file, 'utf8')) : undefined;
}
