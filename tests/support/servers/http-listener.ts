import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpListener {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly host: string;
  readonly close: () => Promise<void>;
}

/** A real HTTP server on a free port of this machine. */
export async function httpListener(listener: RequestListener): Promise<HttpListener> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
