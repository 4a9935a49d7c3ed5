import { basename } from 'node:path';
import { otherLanguage } from '../code/other-language';

/**
 * How a file is searched: parsed as JavaScript or TypeScript, for its texts only, as TwiML, line by
 * line.
 */
export type FileKind = 'code' | 'other_language' | 'twiml' | 'settings';

const CODE = /\.[cm]?[jt]sx?$/i;
const NO_CODE = /\.d\.[cm]?ts$|\.(?:test|spec)\.\w+$|\.min\.js$/i;
const SETTINGS =
  /^(?:\.env(?:\..*|rc)?|(?:.*\.)?dockerfile(?:\..*)?|procfile|.*\.(?:sh|ps1|cmd|bat|ya?ml|toml|tf|env|json))$/i;
const TWIML = /\.(?:xml|twiml)$/i;

/** The kind of a file, by its name; `null` for files that are not searched. */
export function fileKind(path: string): FileKind | null {
  const name = basename(path);
  if (name === 'package-lock.json' || NO_CODE.test(name)) return null;
  if (CODE.test(name)) return 'code';
  if (otherLanguage(name) !== null) return 'other_language';
  if (TWIML.test(name)) return 'twiml';
  return SETTINGS.test(name) ? 'settings' : null;
}
