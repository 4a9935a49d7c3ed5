import https from 'node:https';
import { ProxyAgent } from '../src/network/proxy-agent';
import { proxyUrl } from './proxy-url';

/**
 * Makes the connections of a command, through the proxy that the environment names where it names
 * one, and keeps them for its further requests.
 */
export function httpsAgent(environment: Readonly<Record<string, string | undefined>>): https.Agent {
  const proxy = proxyUrl(environment);
  return proxy === undefined
    ? new https.Agent({ keepAlive: true })
    : new ProxyAgent(proxy, { keepAlive: true });
}
