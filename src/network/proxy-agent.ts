import http from 'node:http';
import https from 'node:https';
import { isIPv6 } from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { basicAuthorization } from './basic-authorization';
import { isWithoutProxy } from './is-without-proxy';
import { withoutCredentials } from './without-credentials';

/** A proxy that does not answer a CONNECT within this time counts as dead. */
const CONNECT_TIMEOUT_MS = 4_000;

export interface ProxyAgentOptions {
  /** Keeps connections for the requests that follow. */
  readonly keepAlive?: boolean | undefined;
  /** The trusted certificate authorities, instead of Node.js's own. */
  readonly ca?: https.AgentOptions['ca'];
  /** The hosts to connect to directly, as in `NO_PROXY`. */
  readonly noProxy?: string | undefined;
}

type ConnectionCallback = (error: Error | null, stream: Duplex) => void;

/**
 * Makes TLS connections through an HTTP proxy with CONNECT (RFC 9110, section 9.3.6).
 *
 * For commands on a developer's machine; a deployed Function needs none. The proxy resolves the
 * host's name, and so decides which addresses are reachable. Its own refusals (`403`, `407`) fail
 * the connection, and are never mistaken for the host's answer
 * (docs/decisions/0011-own-way-through-a-proxy.md).
 */
export class ProxyAgent extends https.Agent {
  readonly #proxy: URL;
  readonly #noProxy: string;

  constructor(proxy: URL, { noProxy = '', ...options }: ProxyAgentOptions = {}) {
    super(options);
    this.#proxy = proxy;
    this.#noProxy = noProxy;
  }

  override createConnection(
    options: https.RequestOptions,
    callback: ConnectionCallback,
  ): Duplex | null | undefined {
    if (isWithoutProxy(this.#noProxy, options.host ?? '', Number(options.port))) {
      return super.createConnection(options, callback);
    }
    this.#connectThroughProxy(options, callback);
    return undefined;
  }

  #connectThroughProxy(options: https.RequestOptions, callback: ConnectionCallback): void {
    const name = options.host ?? '';
    const host = `${isIPv6(name) ? `[${name}]` : name}:${options.port}`;
    const fail = (error: Error) => callback(error, undefined as never);
    const { request } = this.#proxy.protocol === 'https:' ? https : http;
    const authorization = basicAuthorization(this.#proxy);
    const connect = request(withoutCredentials(this.#proxy), {
      method: 'CONNECT',
      path: host,
      headers: { host, ...(authorization && { 'proxy-authorization': authorization }) },
      agent: false,
      timeout: CONNECT_TIMEOUT_MS,
    });
    connect.once('connect', ({ statusCode }, socket) => {
      connect.setTimeout(0);
      socket.setTimeout(0);
      if (statusCode === 200) {
        // No other options: with a host and a port, the connection would bypass the proxy.
        const servername = options.servername ?? name;
        const { ca } = this.options;
        return callback(null, tls.connect({ socket, servername, ca, rejectUnauthorized: true }));
      }
      socket.destroy();
      fail(new Error('the proxy refuses the connection'));
    });
    // An ordinary response instead of a tunnel: there is no proxy at this address.
    connect.once('response', () => connect.destroy(new Error('no proxy')));
    connect.once('timeout', () => connect.destroy(new Error('the proxy does not answer')));
    connect.once('error', fail);
    connect.end();
  }
}
