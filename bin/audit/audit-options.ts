import { statSync } from 'node:fs';
import { CATALOG } from '../../src/audit/catalog/catalog';
import type { RequirementId } from '../../src/audit/catalog/requirement-id';
import { parseSubaccountCredentials } from '../../src/audit/collect/parse-subaccount-credentials';
import { type ProjectScan, scanProject } from '../../src/audit/collect/scan-project';
import { FAIL_ON, type FailOn, failOnOf } from '../../src/audit/judge/exit-code';
import type { Credentials } from '../../src/twilio-api/credentials';
import type { ValuesOf } from '../command/define-command';
import { UsageError } from '../command/usage-error';
import { readTextFile } from '../files/text-file';
import { choice } from '../options/choice';
import { ACCESS_LOG_OPTIONS } from './access-log-option';

export const AUDIT_OPTIONS = {
  credentials: { type: 'string' },
  attestations: { type: 'string' },
  'allowed-signers': { type: 'string' },
  'init-attestations': { type: 'boolean' },
  only: { type: 'string' },
  samples: { type: 'boolean' },
  code: { type: 'string' },
  probe: { type: 'boolean' },
  'frontline-url': { type: 'string', multiple: true },
  'save-snapshot': { type: 'string' },
  snapshot: { type: 'string' },
  concurrency: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  framework: { type: 'string' },
  'action-plan': { type: 'string' },
  history: { type: 'string' },
  evidence: { type: 'string' },
  sign: { type: 'string' },
  diff: { type: 'string' },
  ...ACCESS_LOG_OPTIONS,
  'fail-on': { type: 'string' },
  fix: { type: 'string' },
  apply: { type: 'boolean' },
  restore: { type: 'string' },
  list: { type: 'boolean' },
  explain: { type: 'string' },
} as const;

export type AuditValues = ValuesOf<typeof AUDIT_OPTIONS>;

/**
 * The rows of a list such as `VOICE-01,sms-10`, in the order of the catalogue.
 *
 * @throws {UsageError} that says where the first unknown ID is, without repeating it.
 */
export function rowsOf(
  option: string,
  list: string | undefined,
): readonly RequirementId[] | undefined {
  if (list === undefined) return undefined;
  const asked = list.split(',').map((each) => each.trim().toUpperCase());
  const known: ReadonlySet<string> = new Set(CATALOG.map(({ id }) => id));
  const unknown = asked.findIndex((each) => !known.has(each));
  if (unknown >= 0) {
    throw new UsageError(
      `${option}: ID number ${unknown + 1} is not a row of the catalogue; audit --list shows all rows`,
    );
  }
  return CATALOG.filter(({ id }) => asked.includes(id)).map(({ id }) => id);
}

/** Which findings lead to exit code 1. @throws {UsageError} */
export function failOnOption(values: AuditValues): FailOn {
  return choice('--fail-on', failOnOf(values['fail-on'] ?? 'fail'), FAIL_ON);
}

/**
 * @param allowed The options that may accompany this one.
 * @throws {UsageError} that names the first other option given.
 */
export function requireOnly(
  option: keyof AuditValues,
  values: AuditValues,
  allowed: readonly (keyof AuditValues)[],
): void {
  const given = Object.keys(AUDIT_OPTIONS) as (keyof AuditValues)[];
  const other = given
    .filter((name) => values[name] !== undefined && name !== option)
    .find((name) => !allowed.includes(name));
  if (other !== undefined) throw new UsageError(`--${option} cannot be combined with --${other}`);
}

/** @throws {UsageError} for a file that is unreadable, invalid, or readable by others. */
export function readSubaccountCredentials(
  path: string | undefined,
): ReadonlyMap<string, Credentials> {
  if (path === undefined) return new Map();
  return readTextFile('--credentials', path, (text) => {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
      throw new UsageError('other users can read the file; run chmod 600 on it');
    }
    return parseSubaccountCredentials(text);
  });
}

/** @throws {UsageError} for a folder that cannot be read. */
export function scanNamedFolder(path: string | undefined): readonly ProjectScan[] {
  if (path === undefined) return [];
  try {
    return [scanProject(path)];
  } catch {
    throw new UsageError('--code: the folder cannot be read');
  }
}

/** @throws {UsageError} for an invalid URL. */
export function frontlineUrlsOf(urls: readonly string[] = []): readonly string[] {
  if (urls.every((url) => /^https?:\/\//.test(url) && URL.canParse(url))) return urls;
  throw new UsageError('--frontline-url must be a URL, with http:// or https://');
}
