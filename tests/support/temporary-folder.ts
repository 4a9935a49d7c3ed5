import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of the test's own, by its real path: Node names what it loads by real paths. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'hipaa-guard-')));
}
