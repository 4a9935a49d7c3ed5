import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MediaHost {
  /** Host and port. */
  readonly host: string;
  readonly close: () => Promise<void>;
}

/** A recording store on this machine, of which `/open/…` is open to everybody. */
export async function startMediaHost(): Promise<MediaHost> {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/open/')) {
      response.writeHead(200, { 'content-type': 'audio/wav' }).end('RIFF');
    } else {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="media"' }).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
