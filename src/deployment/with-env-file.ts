import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ToolkitCredentials } from './credential-problems';

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Passes credentials to the toolkit in a temporary `.env`: the project's, with these appended. Only
 * this user may read it, whereas anybody on the machine can list arguments. It is removed when
 * `run` is done or a signal ends it.
 *
 * @param root The project's folder.
 */
export async function withEnvFile<Result>(
  root: string,
  { username, password }: ToolkitCredentials,
  run: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'hipaa-guard-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const end = (signal: NodeJS.Signals) => {
    remove();
    process.kill(process.pid, signal);
  };
  for (const signal of ENDING_SIGNALS) process.once(signal, end);
  try {
    const project = join(root, '.env');
    // The toolkit uses the last value of a repeated name.
    const lines = [
      ...(existsSync(project) ? [readFileSync(project, 'utf8')] : []),
      ...(username === undefined ? [] : [`ACCOUNT_SID='${username}'`]),
      ...(password === undefined ? [] : [`AUTH_TOKEN='${password}'`]),
    ];
    const file = join(folder, '.env');
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
    return await run(file);
  } finally {
    for (const signal of ENDING_SIGNALS) process.off(signal, end);
    remove();
  }
}
