import { PROJECT_ROOT } from '../project-root';

const IS_INSTALLED = /[\\/]node_modules[\\/]/.test(PROJECT_ROOT);

/**
 * The folder of the customer's `.env`, policy and Functions: the clone or, where this is a package
 * that their project has installed, the folder that the command is run in.
 */
export const PROJECT_FOLDER = IS_INSTALLED ? process.cwd() : PROJECT_ROOT;
