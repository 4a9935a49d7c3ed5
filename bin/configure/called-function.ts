import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DeployedFunction,
  findDeployedFunction,
  PRODUCTION,
} from '../../src/configure/find-deployed-function';
import { toolkitConfiguration } from '../../src/init/toolkit-configuration';
import { parseJsonText } from '../../src/json/parse-json-text';
import { isPlainObject, ownValue } from '../../src/json/plain-object';
import { functionUrl, functionUrlBelow } from '../../src/settings/function-url';
import { UsageError } from '../command/usage-error';
import { PROJECT_FOLDER } from '../environment/project-folder';
import { readUtf8File } from '../files/read-utf8-file';
import { tell } from '../terminal/output';
import type { Run } from './run';

/** Where Twilio calls a Function; only the URL when a person has given it. */
export type CalledFunction = Pick<DeployedFunction, 'url'> & Partial<DeployedFunction>;

/**
 * The Function, according to the options, the setting or the account's deployment.
 *
 * @param path Such as `/taskrouter/events`.
 * @throws {ExpectedError | ApiTaskError}
 */
export async function calledFunction(
  { api, values, settings }: Run,
  path: string,
): Promise<CalledFunction> {
  const { url, environment, production } = values;
  if ([url, environment, production].filter((each) => each !== undefined).length > 1) {
    throw new UsageError('give only one of --url, --environment and --production');
  }
  const base = settings.CALLBACK_BASE_URL;
  const below = base === undefined ? undefined : functionUrlBelow(base, path);
  if (url !== undefined) {
    const given = functionUrl(url, path, '--url');
    if (below !== undefined && below.href !== given.href) {
      tell(
        'CALLBACK_BASE_URL differs from --url: a Function with this setting refuses requests to --url.\n',
      );
    }
    return { url: given };
  }
  if (below !== undefined) {
    if (production || environment !== undefined) {
      const option = production ? '--production' : '--environment';
      tell(`CALLBACK_BASE_URL says where the Function is called: ${option} is ignored.\n`);
    }
    return { url: below };
  }
  return await findDeployedFunction(api, {
    path,
    serviceName: serviceName(),
    environment: production ? PRODUCTION : environment,
  });
}

/** The name with which the toolkit deploys the Service: the configured one, else the package's. */
function serviceName(): string {
  const file = join(PROJECT_FOLDER, 'package.json');
  const content = existsSync(file) ? parseJsonText(readUtf8File('package.json', file)) : undefined;
  if (isPlainObject(content)) {
    const configured = ownValue(toolkitConfiguration(PROJECT_FOLDER) ?? {}, 'serviceName');
    const name = configured || ownValue(content, 'name');
    if (typeof name === 'string') return name;
  }
  throw new UsageError('no package.json names the Service: give the URL with --url');
}
