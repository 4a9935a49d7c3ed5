import https from 'node:https';
import { proxyFromEnvironment } from './proxy-from-environment';

/** The agent of a command, which keeps connections alive for further requests. */
export function httpsAgent(environment: Readonly<Record<string, string | undefined>>): https.Agent {
  return (
    proxyFromEnvironment(environment, { keepAlive: true }) ?? new https.Agent({ keepAlive: true })
  );
}
