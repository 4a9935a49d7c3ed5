import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';

/** A proxy that does not answer a CONNECT in this time is taken for dead. */
const CONNECT_TIMEOUT_MS = 4_000;

/**
 * Makes TLS connections through an HTTP proxy, by CONNECT (RFC 9110, section 9.3.6).
 *
 * For commands on a developer's machine; a deployed Function needs none. The proxy resolves the
 * host's name, and so decides which addresses can be reached. Its own refusals (`403`, `407`) fail
 * the connection, and are never taken for the host's answer.
 *
 * @param options `keepAlive` keeps connections for the requests that follow; `ca` names the
 *   authorities that hosts' certificates are believed by, instead of those that Node.js knows.
 */
export class ProxyAgent extends https.Agent {
  readonly #proxy: URL;

  constructor(proxy: URL, options: Pick<https.AgentOptions, 'keepAlive' | 'ca'> = {}) {
    super(options);
    this.#proxy = proxy;
  }

  override createConnection(
    options: https.RequestOptions,
    callback: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const host = `${options.host}:${options.port}`;
    const fail = (error: Error) => callback(error, undefined as never);
    const { request } = this.#proxy.protocol === 'https:' ? https : http;
    const connect = request(this.#proxy, {
      method: 'CONNECT',
      path: host,
      headers: { host, ...credentialsOf(this.#proxy) },
      agent: false,
      timeout: CONNECT_TIMEOUT_MS,
    });
    connect.once('connect', ({ statusCode }, socket) => {
      connect.setTimeout(0);
      socket.setTimeout(0);
      if (statusCode === 200) {
        // No other options: with a host and a port, the connection would bypass the proxy.
        const servername = options.servername ?? options.host ?? '';
        const { ca } = this.options;
        return callback(null, tls.connect({ socket, servername, ca, rejectUnauthorized: true }));
      }
      socket.destroy();
      fail(new Error('the proxy refuses the connection'));
    });
    // An answer to anything but CONNECT: there is no proxy at this address.
    connect.once('response', () => connect.destroy(new Error('no proxy')));
    connect.once('timeout', () => connect.destroy(new Error('the proxy does not answer')));
    connect.once('error', fail);
    connect.end();
  }
}

function credentialsOf({ username, password }: URL): http.OutgoingHttpHeaders {
  if (username === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}
