import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The real path of an empty folder for the test, because Node reports real paths for what it loads.
 * It is removed after the run.
 */
export function temporaryFolder(): string {
  const parent = process.env['TEST_RUN_FOLDER'] ?? tmpdir();
  return realpathSync(mkdtempSync(join(parent, 'hipaa-guard-')));
}
