import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EarlierRun, parseEarlierResult } from '../../src/audit/diff/parse-earlier-result';
import { UsageError } from '../command/usage-error';
import { readTextFile } from '../files/text-file';
import type { AuditValues } from './audit-options';

/**
 * The result of the run that `--diff` names.
 *
 * @throws {UsageError} for a file that cannot be read, or is not a report.
 */
export function readEarlierResult({ diff }: AuditValues): EarlierRun | undefined {
  if (diff === undefined) return undefined;
  return readTextFile('--diff', diff, (text) => {
    const earlier = parseEarlierResult(text);
    if (earlier !== null) return earlier;
    throw new UsageError('the file is not a JSON report written by audit --format json --out FILE');
  });
}

/**
 * The results of earlier runs in the folder of `--history`; other files are skipped.
 *
 * @throws {UsageError} for a folder that cannot be read, or holds no result.
 */
export function readHistory({ history }: AuditValues): readonly EarlierRun[] | undefined {
  if (history === undefined) return undefined;
  const results = namesOf(history)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readTextFile('--history', join(history, name), parseEarlierResult) ?? []);
  if (results.length > 0) return results;
  throw new UsageError('--history: the folder holds no JSON report of an earlier run');
}

function namesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    throw new UsageError('--history: the folder cannot be read');
  }
}
