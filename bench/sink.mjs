import { once } from 'node:events';
import { createServer } from 'node:http';

/** What deliveries to the sink are signed with. */
export const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

/** Takes every event at once. */
export async function startSink() {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(204).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/events`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
