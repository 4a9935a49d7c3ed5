import type { IncomingMessage, ServerResponse } from 'node:http';

/** Faults of a request, and whether the sink has accepted the event anyway. */
export const SINK_FAULTS: readonly ((
  take: () => void,
  request: IncomingMessage,
  response: ServerResponse,
) => void)[] = [
  // Before and after the event was accepted: a sender cannot tell the difference.
  (_, { socket }) => void socket.resetAndDestroy(),
  (take, { socket }) => {
    take();
    socket.resetAndDestroy();
  },
  (_, __, response) => void response.writeHead(503).end(),
  (_, __, response) => void response.writeHead(429).end(),
  (_, __, response) => void response.writeHead(429, { 'retry-after': '0' }).end(),
  (_, __, response) => void response.writeHead(429, { 'retry-after': '3600' }).end(),
  // Closed after a good answer that promised to keep it: the next request finds it stale.
  (take, { socket }, response) => {
    take();
    response.writeHead(202).end(() => setImmediate(() => socket.destroy()));
  },
];
