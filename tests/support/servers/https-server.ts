import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate-authority';
import { secureContextOf } from './secure-context-of';

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface HttpsServer {
  readonly port: number;
  /** Every request so far, as method, host and path. */
  readonly requests: readonly string[];
  /** How many connections were made to it, whatever their outcome. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** A TLS server on this machine that plays several hosts, each with its own certificate. */
export async function httpsServer(
  certificates: Readonly<Record<string, Certificate>>,
  behaviour: Behaviour,
): Promise<HttpsServer> {
  const requests: string[] = [];
  let connections = 0;
  const server = createServer(
    {
      SNICallback: (host, callback) => {
        const certificate = certificates[host];
        callback(null, certificate && secureContextOf(certificate));
      },
    },
    (request, response) => {
      requests.push(`${request.method} ${request.headers.host}${request.url}`);
      behaviour(request, response);
    },
  );
  server.on('connection', () => {
    connections += 1;
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    connections: () => connections,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
