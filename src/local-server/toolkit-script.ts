import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ExpectedError } from '../errors/expected-error';

/** Twilio's toolkit is missing, as in a project that has installed only this package. */
export class ToolkitMissingError extends ExpectedError {
  override readonly name = 'ToolkitMissingError';
  readonly code = 'toolkit_missing';

  constructor() {
    super("this needs Twilio's toolkit: run npm install --save-dev twilio-run");
  }
}

/**
 * The path of a project's `twilio-run` script.
 *
 * @throws {ToolkitMissingError} when it is not installed.
 */
export function toolkitScript(root: string): string {
  try {
    return createRequire(join(root, 'package.json')).resolve('twilio-run/bin/twilio-run');
  } catch {
    throw new ToolkitMissingError();
  }
}
