import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonText } from '../json/parse-json-text';

/**
 * What the `package.json` of a folder says, parsed; `undefined` where there is none, or where it is
 * no JSON.
 */
export function projectPackage(folder: string): unknown {
  const file = join(folder, 'package.json');
  return existsSync(file) ? parseJsonText(readFileSync(file, 'utf8')) : undefined;
}
