import { copyFileSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../src/local-server/free-port';
import { type LocalServer, startLocalServer } from '../../../src/local-server/start-local-server';
import { PROJECT_ROOT } from '../project-root';
import { temporaryFolder } from '../temporary-folder';

/**
 * A customer's Service: the deployed Functions of this project beside some of their own, on the
 * toolkit's own server.
 *
 * @param functions Source by the Function's path, such as `hello.protected.js`.
 */
export async function customerProject(
  functions: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): Promise<LocalServer> {
  const root = temporaryFolder();
  mkdirSync(join(root, 'assets'));
  cpSync(join(PROJECT_ROOT, '.twilioserverless', 'functions'), join(root, 'functions'), {
    recursive: true,
  });
  for (const [path, source] of Object.entries(functions)) {
    writeFileSync(join(root, 'functions', path), source);
  }
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(root, 'node_modules'));
  copyFileSync(join(PROJECT_ROOT, 'package.json'), join(root, 'package.json'));
  // Like on Twilio, one process answers many requests; the toolkit would start one for each.
  writeFileSync(join(root, '.twilioserverlessrc'), JSON.stringify({ forkProcess: false }));
  const port = await freePort();
  const server = await startLocalServer({ root, port, environment, output: 'pipe' });
  server.process.stdout?.resume();
  server.process.stderr?.resume();
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
