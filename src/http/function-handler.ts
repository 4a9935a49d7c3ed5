/**
 * The context that Twilio's runtime passes to a Function, as far as this project reads it.
 *
 * Source: Twilio docs, "Function execution" and "Response".
 */
export interface FunctionContext {
  /** Host name of the deployed Service, or `localhost:PORT`. */
  readonly DOMAIN_NAME?: string;
  /** Path of the Function, with a leading slash. */
  readonly PATH?: string;
  /** The platform's other properties, and the environment variables. */
  readonly [name: string]: unknown;
}

/** The request's parameters and, under `request`, its headers; the sender controls both. */
export type FunctionEvent = Readonly<Record<string, unknown>>;

export type FunctionCallback = (error: null, response: TwilioResponse) => void;

/** What a customer's Function may answer with, according to Twilio's own types. */
export type AnyCallback = (
  error?: object | string | null,
  answer?: object | string | number | boolean,
) => void;

/** A Function's handler, with the argument types that its author declared. */
export type Handler<Context, Event, Callback> = (
  context: Context,
  event: Event,
  callback: Callback,
) => void | Promise<void>;

export type FunctionHandler = Handler<FunctionContext, FunctionEvent, FunctionCallback>;

/** `Twilio.Response`, as far as this project uses it. */
export interface TwilioResponse {
  setStatusCode(code: number): unknown;
  setBody(body: object): unknown;
  appendHeader(name: string, value: string): unknown;
}

/** Makes an empty response; the runtime's class is a global that only functions/ names. */
export type CreateResponse = () => TwilioResponse;
