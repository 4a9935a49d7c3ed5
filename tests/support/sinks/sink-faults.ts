import type { IncomingMessage, ServerResponse } from 'node:http';

/** What goes wrong with a request, and whether the sink has taken the event all the same. */
export const SINK_FAULTS: readonly ((
  take: () => void,
  request: IncomingMessage,
  response: ServerResponse,
) => void)[] = [
  // Before the event was taken, and after: a sender cannot tell them apart.
  (_, { socket }) => void socket.resetAndDestroy(),
  (take, { socket }) => {
    take();
    socket.resetAndDestroy();
  },
  (_, __, response) => void response.writeHead(503).end(),
  (_, __, response) => void response.writeHead(429).end(),
  (_, __, response) => void response.writeHead(429, { 'retry-after': '0' }).end(),
  (_, __, response) => void response.writeHead(429, { 'retry-after': '3600' }).end(),
  // Closed after a good answer that has promised to keep it: the next request finds it stale.
  (take, { socket }, response) => {
    take();
    response.writeHead(202).end(() => setImmediate(() => socket.destroy()));
  },
];
