import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * An empty folder of the test's own, by its real path: Node names what it loads by real paths. What
 * a test leaves in it is removed after the run.
 */
export function temporaryFolder(): string {
  const parent = process.env['TEST_RUN_FOLDER'] ?? tmpdir();
  return realpathSync(mkdtempSync(join(parent, 'hipaa-guard-')));
}
