import type { Agent } from 'node:https';
import { ProxyAgent } from '../../../src/network/proxy-agent';
import type { CertificateAuthority } from '../servers/certificate-authority';
import type { ApiStandIn } from './api-stand-in';

/** Leads a client of this process to the stand-in, whose certificates it trusts or not. */
export function standInAgent(
  { proxy }: Pick<ApiStandIn, 'proxy'>,
  authority?: CertificateAuthority,
): Agent {
  return new ProxyAgent(new URL(proxy.url), { keepAlive: true, ca: authority?.certificate });
}
