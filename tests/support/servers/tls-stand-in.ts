import { once } from 'node:events';
import type https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { CertificateAuthority } from './certificate-authority';
import { type ConnectProxy, connectProxy } from './connect-proxy';

export interface TlsStandIn {
  /** The environment that leads a command here: HTTPS_PROXY, NODE_EXTRA_CA_CERTS. */
  readonly environment: Readonly<Record<string, string>>;
  /** Leads a caller in this process here. */
  readonly proxy: ConnectProxy;
  readonly close: () => Promise<void>;
}

/** Replaces every host with a server on this machine, behind a proxy. */
export async function tlsStandIn(
  server: https.Server,
  authority: CertificateAuthority,
): Promise<TlsStandIn> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy = await connectProxy((server.address() as AddressInfo).port);
  return {
    environment: { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: authority.file },
    proxy,
    close: async () => {
      await proxy.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
