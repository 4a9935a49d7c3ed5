import type http from 'node:http';

/** The server's answer. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** The same, with every value of a header that was sent several times. */
  readonly headersDistinct: NodeJS.Dict<string[]>;
  /** Empty unless it was requested. */
  readonly body: Buffer;
  /** Whether the body was too large, and so cut off. */
  readonly tooLarge: boolean;
}

/**
 * An answer from Node.js's message, whose headers are made on demand: for most answers the status
 * is enough. A class, because V8 adds an object literal's accessors one by one, each time.
 */
export class ReceivedAnswer implements ExchangeAnswer {
  readonly #message: http.IncomingMessage;
  readonly status: number;
  readonly body: Buffer;
  readonly tooLarge: boolean;

  constructor(message: http.IncomingMessage, body: Buffer, tooLarge: boolean) {
    this.#message = message;
    this.status = message.statusCode ?? 0;
    this.body = body;
    this.tooLarge = tooLarge;
  }

  get headers(): http.IncomingHttpHeaders {
    return this.#message.headers;
  }

  get headersDistinct(): NodeJS.Dict<string[]> {
    return this.#message.headersDistinct;
  }
}
