import { join } from 'node:path';

/** The clone's folder, in which the project was built. */
export const PROJECT_ROOT = join(__dirname, '..', '..');
