import type { AgentOptions } from 'node:https';
import { ProxyAgent } from '../../src/network/proxy-agent';
import { UsageError } from '../command/usage-error';

const NAMES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const;

/**
 * The agent for `https:` URLs through the proxy that the environment names, except for hosts of
 * `NO_PROXY`. `undefined` without a proxy.
 *
 * @param options `keepAlive` keeps connections for further requests.
 * @throws {UsageError} for a proxy that is not an `http:` or `https:` URL.
 */
export function proxyFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  { keepAlive = false }: Pick<AgentOptions, 'keepAlive'> = {},
): ProxyAgent | undefined {
  const name = NAMES.find((each) => environment[each]);
  const text = name === undefined ? undefined : environment[name];
  if (text === undefined) return undefined;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new UsageError(`${name} must be the URL of an HTTP proxy`);
  }
  const noProxy = environment['NO_PROXY'] || environment['no_proxy'];
  return new ProxyAgent(new URL(text), { keepAlive, noProxy });
}
