import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../../src/local-server/free-port';

const run = promisify(execFile);

/** A real PostgreSQL server, on a free port of this machine, with an empty database. */
export interface PostgresqlServer {
  /** The environment that leads a client to it. */
  readonly environment: Readonly<Record<'PGHOST' | 'PGPORT' | 'PGUSER' | 'PGDATABASE', string>>;
  /** A statement's result: a list of texts for each row. */
  readonly query: (statement: string) => Promise<readonly (readonly string[])[]>;
  /** Like {@link query}, for the statements of a file. */
  readonly runFile: (file: string) => Promise<readonly (readonly string[])[]>;
  readonly stop: () => Promise<void>;
}

/** The folder of the server's programs: on the path, or where Debian puts them. */
export const POSTGRESQL_FOLDER = [
  ...debianFolders(),
  ...(process.env['PATH'] ?? '').split(delimiter),
].find((folder) => existsSync(join(folder, 'initdb')));

/** Debian's user without rights. The server refuses to run as root, the user of containers. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Starts a server with a separate data folder, which is removed when it stops. */
export async function startPostgresql(): Promise<PostgresqlServer> {
  if (POSTGRESQL_FOLDER === undefined) throw new Error('no PostgreSQL: install its server');
  const program = (name: string) => join(POSTGRESQL_FOLDER ?? '', name);
  // Not in the folder of the run, which only its owner may enter.
  const folder = mkdtempSync(join(tmpdir(), 'hipaa-guard-postgresql-'));
  const identity = process.getuid?.() === 0 ? NOBODY : undefined;
  if (identity !== undefined) chownSync(folder, identity.uid, identity.gid);
  const options = { cwd: folder, ...identity };

  const layout = ['-U', 'guard', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  await run(program('initdb'), ['-D', folder, ...layout], options);
  const port = String(await freePort());
  const loopback = ['-h', '127.0.0.1', '-p', port, '-c', 'unix_socket_directories='];
  const server = spawn(program('postgres'), ['-D', folder, '-F', ...loopback], {
    ...options,
    stdio: 'ignore',
  });
  const exited = once(server, 'exit');

  const environment = {
    PGHOST: '127.0.0.1',
    PGPORT: port,
    PGUSER: 'guard',
    PGDATABASE: 'postgres',
  };
  const psql = async (...args: readonly string[]) => {
    const settings = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1'];
    const { stdout } = await run(program('psql'), [...settings, ...args], {
      env: { ...process.env, ...environment },
    });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('|'));
  };
  while (server.exitCode === null && !(await isReady(psql))) await wait(100);
  return {
    environment,
    query: (statement) => psql('-c', statement),
    runFile: (file) => psql('-f', file),
    stop: async () => {
      // Ends immediately: nobody needs the data.
      server.kill('SIGQUIT');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isReady(psql: (...args: readonly string[]) => Promise<unknown>): Promise<boolean> {
  return psql('-c', 'SELECT 1').then(
    () => true,
    () => false,
  );
}

function debianFolders(): readonly string[] {
  const root = '/usr/lib/postgresql';
  return existsSync(root) ? readdirSync(root).map((version) => join(root, version, 'bin')) : [];
}
