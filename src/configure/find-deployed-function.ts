import { isPlainObject, ownValues, type PlainObject } from '../json/plain-object';
import { ApiError } from '../twilio-api/api-error';
import { during } from '../twilio-api/api-task';
import { listAll } from '../twilio-api/list-all';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { ConfigureError } from './configure-error';

/** The fields read of a Service, its environments, a build and its Functions. */
export const DEPLOYMENT_FIELDS = {
  service: ['sid'],
  environment: ['sid', 'domain_suffix', 'domain_name', 'build_sid'],
  build: ['status', 'function_versions'],
  functionVersion: ['path', 'visibility'],
} as const;

/** The environment whose domain has no suffix, named as in the toolkit's `--production`. */
export const PRODUCTION = 'production';

const SERVICES = 'https://serverless.twilio.com/v1/Services';
/** Works in a clone and in a project that `init` has written into, whose scripts are unknown. */
const DEPLOY = 'run npx --no -- hipaa-guard deploy';
const DOMAIN_NAME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** Where the toolkit has deployed the project. */
export interface DeployedFunction {
  /** The URL of the Function that was asked for. */
  readonly url: URL;
  /** The Service's unique name. */
  readonly service: string;
  /** The domain's suffix, or {@link PRODUCTION}. */
  readonly environment: string;
  /** The environment's URL in the Serverless API, under which its logs are. */
  readonly resource: string;
}

/** Which Function to look for, and where. */
export interface FunctionQuery {
  /** The Function's path, such as `/taskrouter/events`. */
  readonly path: string;
  /** The Service's unique name: the toolkit's configuration names it, or the package. */
  readonly serviceName: string;
  /** The domain's suffix, or {@link PRODUCTION}; none when there is only one. */
  readonly environment: string | undefined;
}

/**
 * The deployment of a protected Function.
 *
 * @throws {ConfigureError} when nothing is deployed there, or not what is expected.
 * @throws {ApiTaskError}
 */
export async function findDeployedFunction(
  api: TwilioApi,
  query: FunctionQuery,
): Promise<DeployedFunction> {
  return await during('find_deployment', lookUp(api, query));
}

async function lookUp(
  api: TwilioApi,
  { path, serviceName, environment }: FunctionQuery,
): Promise<DeployedFunction> {
  const service = await readService(api, serviceName);
  const environments = await listAll(api, new URL(`${service}/Environments`), 'environments');
  const chosen = chooseEnvironment(environments, environment);
  const name = nameOf(chosen);
  const { sid, build_sid: build, domain_name: domain } = environmentOf(chosen);
  if (typeof build !== 'string') {
    throw new ConfigureError(`nothing is deployed in the environment ${name}: ${DEPLOY}`);
  }
  if (!hasFunction(await api.get(new URL(`${service}/Builds/${build}`)), path)) {
    throw new ConfigureError(
      `the deployment in the environment ${name} has no protected Function ${path}: ${DEPLOY}`,
    );
  }
  if (typeof domain !== 'string' || !DOMAIN_NAME.test(domain)) throw new ApiError('invalid_answer');
  return {
    url: new URL(`https://${domain}${path}`),
    service: serviceName,
    environment: name,
    resource: `${service}/Environments/${sid}`,
  };
}

async function readService(api: TwilioApi, name: string): Promise<string> {
  try {
    const service = await api.get(new URL(`${SERVICES}/${encodeURIComponent(name)}`));
    return `${SERVICES}/${ownValues(service, DEPLOYMENT_FIELDS.service).sid}`;
  } catch (error) {
    if (!(error instanceof ApiError) || error.failure !== 'not_found') throw error;
    throw new ConfigureError(
      `the account has no Service ${name}: ${DEPLOY}, or give the Function's URL with --url`,
    );
  }
}

function chooseEnvironment(
  environments: readonly PlainObject[],
  wanted: string | undefined,
): PlainObject {
  const names = environments.map(nameOf).sort();
  const fitting = environments.filter((each) => wanted === undefined || nameOf(each) === wanted);
  const [only, ...others] = fitting;
  if (only === undefined) {
    throw new ConfigureError(
      names.length === 0
        ? `the Service has no environment: ${DEPLOY}`
        : `the Service has no such environment; it has: ${names.join(', ')}`,
    );
  }
  if (others.length > 0) {
    throw new ConfigureError(
      `the Service has several environments: ${names.join(', ')}; choose one with --environment NAME or --production`,
    );
  }
  return only;
}

function environmentOf(answer: PlainObject) {
  return ownValues(answer, DEPLOYMENT_FIELDS.environment);
}

function nameOf(environment: PlainObject): string {
  const { domain_suffix: suffix } = environmentOf(environment);
  return typeof suffix === 'string' && suffix !== '' ? suffix : PRODUCTION;
}

/** True for a complete build with the Function, which the gateway must guard as well. */
function hasFunction(build: PlainObject, path: string): boolean {
  const { status, function_versions: versions } = ownValues(build, DEPLOYMENT_FIELDS.build);
  return status === 'completed' && Array.isArray(versions) && versions.some(isProtected);

  function isProtected(version: unknown): boolean {
    if (!isPlainObject(version)) return false;
    const { path: at, visibility } = ownValues(version, DEPLOYMENT_FIELDS.functionVersion);
    return at === path && visibility === 'protected';
  }
}
