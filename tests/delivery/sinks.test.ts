import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createSink } from '../../src/delivery/create-sink';
import { ProxyAgent } from '../../src/network/proxy-agent';
import { certificateAuthority } from '../support/servers/certificate-authority';
import { connectProxy } from '../support/servers/connect-proxy';
import { httpListener } from '../support/servers/http-listener';
import { httpsServer } from '../support/servers/https-server';
import { type Arrival, describeSink } from '../support/sinks/sink-kit';
import { temporaryFolder } from '../support/temporary-folder';

const EVENTS_SINK_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

/** Accepts everything, until it hangs. */
function receiver() {
  const arrivals: Arrival[] = [];
  let hangs = false;
  return {
    arrivals: () => [...arrivals],
    async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const bytes = await text(request);
      if (hangs) return;
      arrivals.push({ id: String(request.headers['webhook-id']), bytes });
      response.writeHead(204).end();
    },
    hang: async () => {
      hangs = true;
    },
  };
}

describeSink('the webhook sink', async () => {
  const { arrivals, receive, hang } = receiver();
  const server = await httpListener(receive);
  const close = onlyOnce(server.close);
  const EVENTS_SINK_URL = `http://userOfSink:passwordOfSink@${server.host}/pathOfSink?queryOfSink`;
  return {
    sink: createSink({ EVENTS_SINK_URL, EVENTS_SINK_SECRET }, { deployed: false }),
    arrivals,
    goDown: close,
    hang,
    secrets: [server.host, 'OfSink', EVENTS_SINK_SECRET.slice('whsec_'.length)],
    close,
  };
});

describeSink('the webhook sink over TLS and behind a proxy', async () => {
  const host = 'sink.example.com';
  const authority = certificateAuthority();
  const { arrivals, receive, hang } = receiver();
  const server = await httpsServer({ [host]: authority.issue(host) }, receive);
  const proxy = await connectProxy(server.port);
  const agent = new ProxyAgent(new URL(proxy.url), { keepAlive: true, ca: authority.certificate });
  const closeProxy = onlyOnce(proxy.close);
  const EVENTS_SINK_URL = `https://${host}/pathOfSink`;
  return {
    sink: createSink({ EVENTS_SINK_URL, EVENTS_SINK_SECRET }, { deployed: true, agent }),
    arrivals,
    goDown: closeProxy,
    hang,
    secrets: [host, proxy.url, 'OfSink', EVENTS_SINK_SECRET.slice('whsec_'.length)],
    close: async () => {
      agent.destroy();
      await closeProxy();
      await server.close();
    },
  };
});

describeSink('the file sink', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'events.ndjson');
  /** Lets writers that wait for a reader continue. */
  let endHanging: () => void = () => undefined;
  return {
    sink: createSink({ EVENTS_SINK_URL: `file:${path}` }, { deployed: false }),
    arrivals: () =>
      readFileSync(path, 'utf8')
        .trimEnd()
        .split('\n')
        .map((bytes) => ({ id: JSON.parse(bytes).id, bytes })),
    goDown: async () => {
      endHanging();
      rmSync(path, { force: true });
      mkdirSync(path);
    },
    hang: async () => {
      // A pipe is not opened before somebody reads it.
      execFileSync('mkfifo', [path]);
      endHanging = () => {
        closeSync(openSync(path, constants.O_RDONLY | constants.O_NONBLOCK));
        endHanging = () => undefined;
      };
    },
    secrets: [path, folder],
    close: async () => {
      endHanging();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

function onlyOnce(close: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    closed ??= close();
    return closed;
  };
}
