import { SNAPSHOT_ENDPOINTS } from '../../src/audit/checks/snapshot-endpoints';
import { parseSnapshot } from '../../src/audit/snapshot/parse-snapshot';
import type { Snapshot } from '../../src/audit/snapshot/snapshot';
import { UsageError } from '../command/usage-error';
import { readEnvironment } from '../environment/read-environment';
import { readTextFile } from '../files/text-file';
import { accessLogOf } from './access-log-option';
import type { AuditValues } from './audit-options';

/** Options that apply only to requests. */
const LIVE_OPTIONS = [
  'save-snapshot',
  'credentials',
  'concurrency',
  'samples',
  'code',
  'probe',
] as const;

/**
 * The snapshot that an earlier run saved; logs that it is judged again.
 *
 * @throws {ExpectedError} for an unreadable or invalid file, and for options of a live run.
 */
export async function readSavedSnapshot(values: AuditValues, path: string): Promise<Snapshot> {
  const other = LIVE_OPTIONS.find((name) => values[name] !== undefined);
  if (other !== undefined) {
    throw new UsageError(`--snapshot makes no requests: leave out --${other}`);
  }
  const logAccess = accessLogOf(values, readEnvironment());
  const snapshot = readTextFile('--snapshot', path, (text) =>
    parseSnapshot(text, SNAPSHOT_ENDPOINTS),
  );
  for (const { subject } of snapshot.accounts) {
    await logAccess(subject, 'Account Snapshot Judged');
  }
  return snapshot;
}
