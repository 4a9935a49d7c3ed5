import https from 'node:https';
import { proxyFromEnvironment } from './proxy-from-environment';

/** Makes the connections of a command, and keeps them for its further requests. */
export function httpsAgent(environment: Readonly<Record<string, string | undefined>>): https.Agent {
  return (
    proxyFromEnvironment(environment, { keepAlive: true }) ?? new https.Agent({ keepAlive: true })
  );
}
