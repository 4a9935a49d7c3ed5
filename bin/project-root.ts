import { join } from 'node:path';

/** The clone's folder: the command line is built into `dist/`, and its source is in `bin/`. */
export const PROJECT_ROOT = join(__dirname, '..');
