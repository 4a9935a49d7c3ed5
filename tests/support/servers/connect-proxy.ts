import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Every CONNECT so far: its target and credentials. */
  readonly requests: readonly { readonly host: string; readonly credentials: string | undefined }[];
  readonly close: () => Promise<void>;
}

/**
 * An HTTP proxy on this machine, which leads every host to one port of it.
 *
 * @param status The answer to CONNECT; only 200 opens a connection.
 */
export async function connectProxy(port: number, status = 200): Promise<ConnectProxy> {
  const requests: { host: string; credentials: string | undefined }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => void response.writeHead(400).end());
  server.on('connect', (request, client: Socket) => {
    requests.push({
      host: request.url ?? '',
      credentials: request.headers['proxy-authorization'],
    });
    sockets.add(client.on('error', () => undefined));
    if (status !== 200) {
      client.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    sockets.add(upstream.on('error', () => client.destroy()));
    client.on('close', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
