import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackArchive } from './aws/unpack-archive';
import { PROJECT_ROOT } from './project-root';
import { temporaryFolder } from './temporary-folder';

/** A running consumer of `examples/`. */
export interface EngineExample {
  /** Its output, stdout and stderr. */
  readonly log: () => string;
  /** @throws {Error} when it has ended, so that nobody waits for it in vain. */
  readonly check: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * Where the engine's program or the example's packages are missing, its tests are shown as skipped;
 * in the pipeline they fail.
 */
export function canRunExample(example: string, program: string): boolean {
  const isThere =
    pathOf(program) !== undefined && existsSync(join(folderOf(example), 'node_modules'));
  return isThere || process.env['CI'] !== undefined;
}

/** A program on the path. */
export function pathOf(program: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .concat('/usr/sbin')
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

/** A package that the example has installed. */
export function packageOfExample(example: string, name: string) {
  return require(require.resolve(name, { paths: [folderOf(example)] }));
}

/**
 * Starts an example like its README: beside its packages, with the filter's archive unpacked.
 */
export function startEngineExample(
  example: string,
  environment: Readonly<Record<string, string>>,
): EngineExample {
  const folder = temporaryFolder();
  for (const file of ['filter.mjs', 'package.json']) {
    copyFileSync(join(folderOf(example), file), join(folder, file));
  }
  symlinkSync(join(folderOf(example), 'node_modules'), join(folder, 'node_modules'));
  unpackArchive('record-filter', join(folder, 'guard'));
  const child = spawn(process.execPath, ['filter.mjs'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let log = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => (log += chunk));
  return {
    log: () => log,
    check: () => {
      if (child.exitCode !== null) throw new Error(`the example has ended:\n${log}`);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function folderOf(example: string): string {
  return join(PROJECT_ROOT, 'examples', example);
}
