import type http from 'node:http';

/** What the other side has answered. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** The same, with every value of a header that was sent several times. */
  readonly headersDistinct: NodeJS.Dict<string[]>;
  /** Empty unless it was to be read. */
  readonly body: Buffer;
  /** Whether the body was too large to be read to its end. */
  readonly tooLarge: boolean;
}

/**
 * An answer of Node.js, which makes the headers when they are asked for: most answers are taken by
 * their status. A class, since the engine puts accessors into an object one by one, each time.
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
