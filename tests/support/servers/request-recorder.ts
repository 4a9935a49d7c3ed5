import type { IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type HttpListener, httpListener } from './http-listener';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface RecorderAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RequestRecorder extends HttpListener {
  /** Every request so far, in order. */
  readonly requests: readonly RecordedRequest[];
}

/**
 * A server that records its requests.
 *
 * @param answer Gives the answer to a request, or `undefined` to leave the caller waiting.
 */
export async function requestRecorder(
  answer: (
    request: RecordedRequest,
  ) => RecorderAnswer | undefined | Promise<RecorderAnswer | undefined>,
): Promise<RequestRecorder> {
  const requests: RecordedRequest[] = [];
  const listener = await httpListener(async (incoming, outgoing) => {
    const request = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: incoming.headers,
      body: await buffer(incoming),
    };
    requests.push(request);
    const given = await answer(request);
    if (given !== undefined) outgoing.writeHead(given.status, given.headers).end(given.body);
  });
  return { ...listener, requests };
}
