import type { TwilioResponse } from '../../src/http/function-handler';

/** Replaces `Twilio.Response`, and records what is set. */
export class RecordedResponse implements TwilioResponse {
  status = 0;
  body: object | undefined;
  readonly headers: Record<string, string> = {};
  setStatusCode(code: number) {
    this.status = code;
  }
  setBody(body: object) {
    this.body = body;
  }
  appendHeader(name: string, value: string) {
    this.headers[name] = value;
  }
}
