// The Node versions to measure, which `npm ci` in this folder installs: first the one that
// Functions run on (.twilioserverlessrc), then the others.
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const MAJORS = ['22', '20', '24'];

/** If they are not installed, as on other platforms than Linux, only the Node that runs this. */
const installed = MAJORS.map((major) => ({
  major,
  path: join(import.meta.dirname, 'node_modules', `node-${major}`, 'bin', 'node'),
}))
  .filter(({ path }) => existsSync(path))
  // In the form of `process.execPath`.
  .map(({ major, path }) => ({ major, path: realpathSync(path) }));

const own = { major: process.versions.node.split('.')[0], path: process.execPath };

export const [MAIN_NODE = own, ...OTHER_NODES] = installed;
