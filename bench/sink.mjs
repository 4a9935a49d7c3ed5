import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

/** The secret that signs deliveries to the sink. */
export const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

/**
 * Accepts every event immediately.
 *
 * @param {{ key: string, cert: string }} [certificate] For `localhost`; without one it is plain
 *   HTTP, as on a developer's machine.
 */
export async function startSink(certificate) {
  const take = (request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(204).end());
  };
  const server = certificate ? createSecureServer(certificate, take) : createServer(take);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  return {
    url: certificate ? `https://localhost:${port}/events` : `http://127.0.0.1:${port}/events`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
