import { requireSeparateFiles } from '../files/require-separate-files';
import { requireWritable } from '../files/text-file';
import { statementsFiles } from './attestations-file';
import type { AuditValues } from './audit-options';

const WRITTEN = ['out', 'action-plan', 'save-snapshot', 'evidence'] as const;
/** Files that must not be overwritten; the report of `--diff` may be replaced by the new one. */
const KEPT = ['snapshot', 'allowed-signers', 'credentials', 'sign', 'restore'] as const;

type FileOption = (typeof WRITTEN | typeof KEPT)[number] | 'access-log' | 'diff';

/** @throws {UsageError} for a file that cannot be written, or that another option names as well. */
export function requireFilesToWrite(values: AuditValues): void {
  for (const name of WRITTEN) {
    const path = values[name];
    if (path !== undefined) requireWritable(`--${name}`, path);
  }
  const files = (...names: readonly FileOption[]) =>
    Object.fromEntries(names.map((name) => [`--${name}`, values[name]]));
  requireSeparateFiles(files(...WRITTEN, 'access-log'), {
    ...files(...KEPT),
    ...statementsFiles(values.attestations),
  });
  requireSeparateFiles(files('access-log'), files('diff'));
}
