import { join } from 'node:path';

/** The clone's or package's folder: this code runs in `dist/`, or in `bin/` as source. */
export const PROJECT_ROOT = join(__dirname, '..');
