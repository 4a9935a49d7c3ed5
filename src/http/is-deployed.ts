import { isLoopbackHost } from '../settings/is-loopback-host';
import type { FunctionContext } from './function-handler';

/**
 * True unless the Function runs under the local development server, whose domain is
 * `localhost:PORT`. A missing domain counts as deployed, so that what is allowed only on a
 * developer's machine is refused.
 */
export function isDeployed({ DOMAIN_NAME }: FunctionContext): boolean {
  return typeof DOMAIN_NAME !== 'string' || !isLoopbackHost(DOMAIN_NAME);
}
