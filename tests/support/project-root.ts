import { join } from 'node:path';

/** The clone's folder, where the project was built. */
export const PROJECT_ROOT = join(__dirname, '..', '..');
