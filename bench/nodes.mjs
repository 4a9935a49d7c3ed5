// The versions of Node that are measured, of which `npm ci` in this folder brings one each: first the
// one that Functions run on (.twilioserverlessrc), then those beside it.
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const MAJORS = ['22', '20', '24'];

/** Where it is not installed, as on another platform than Linux, only the Node that runs this. */
const installed = MAJORS.map((major) => ({
  major,
  path: join(import.meta.dirname, 'node_modules', `node-${major}`, 'bin', 'node'),
}))
  .filter(({ path }) => existsSync(path))
  // As a process knows its own.
  .map(({ major, path }) => ({ major, path: realpathSync(path) }));

const own = { major: process.versions.node.split('.')[0], path: process.execPath };

export const [MAIN_NODE = own, ...OTHER_NODES] = installed;
