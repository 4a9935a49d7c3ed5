import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root';

const FOLDER = join(PROJECT_ROOT, 'lambda');

/** `require` for the packages that `npm ci --prefix lambda` installs. */
export const fromLambdaPackages = createRequire(join(FOLDER, 'package.json'));

/**
 * Where the packages are missing, tests are shown as skipped; in the pipeline they fail. AWS's
 * runtime client is missing where there was no compiler for it.
 */
export const HAS_LAMBDA_PACKAGES =
  existsSync(join(FOLDER, 'node_modules', 'aws-lambda-ric')) || process.env['CI'] !== undefined;
