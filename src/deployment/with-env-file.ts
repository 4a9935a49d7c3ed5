import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ToolkitCredentials } from './credential-problems';

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Hands the toolkit credentials in an `.env` of their own, the project's with these at its end,
 * which only this user may read. Everybody on the machine could list arguments. The file is removed
 * when `run` is done, also by a signal.
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
    // The toolkit takes the last value of a name that is there twice.
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
