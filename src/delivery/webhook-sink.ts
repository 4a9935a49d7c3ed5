import http from 'node:http';
import https from 'node:https';
import { tlsFailureOf } from '../network/tls-failure';
import { type DeliveryFailure, type Sink, SinkUnavailableError } from './sink';
import { webhookHeaders } from './standard-webhooks';

/** Kept by the instance, so that a warm Function need not shake hands again. */
const agents = {
  'http:': new http.Agent({ keepAlive: true }),
  'https:': new https.Agent({ keepAlive: true }),
};

/**
 * Posts each event, signed by the Standard Webhooks scheme, to one URL. Any 2xx takes it.
 *
 * `node:https` and not `fetch`, whose first call in a process costs some 45 ms more
 * (docs/decisions/0005-node-https-for-outbound-requests.md).
 */
export function webhookSink(url: URL, key: Buffer): Sink {
  return {
    async deliver(event, signal) {
      const body = JSON.stringify(event);
      const timestamp = Math.floor(Date.now() / 1000);
      const status = await post(url, webhookHeaders(event.id, timestamp, body, key), body, signal);
      if (status >= 300 && status < 400) throw new SinkUnavailableError('redirected', status);
      if (status < 200 || status > 299) throw new SinkUnavailableError('status_not_2xx', status);
    },
  };
}

/** Resolves with the answer's status, as soon as it is there. */
function post(
  url: URL,
  headers: http.OutgoingHttpHeaders,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        agent: agents[url.protocol === 'https:' ? 'https:' : 'http:'],
        signal,
        headers: {
          ...headers,
          'content-type': 'application/cloudevents+json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        // The status says all; the body is read, so that the connection can be used again.
        resolve(answer.statusCode ?? 0);
        answer.on('error', () => undefined).resume();
      },
    );
    outgoing.on('error', (error) => {
      reject(new SinkUnavailableError(failureOf(error, signal)));
    });
    outgoing.end(body);
  });
}

function failureOf(error: NodeJS.ErrnoException, signal: AbortSignal): DeliveryFailure {
  if (signal.aborted) return 'timeout';
  return tlsFailureOf(error) ?? 'connection_failed';
}
