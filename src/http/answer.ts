import type { JsonObject } from '../json/json-value';
import type { CreateResponse, TwilioResponse } from './function-handler';

/** A route's answer: a status, and mostly a small JSON object. */
export interface Answer {
  readonly status: number;
  readonly body?: JsonObject;
  /** In addition to `Content-Type`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal with a code of the contract. */
export function refusal(status: number, code: string): Answer {
  return { status, body: { error: code } };
}

/**
 * The answer in the runtime's form.
 *
 * The content type is set on an empty answer too: TaskRouter asks for `204` with `Content-Type:
 * application/json` (Twilio docs, "TaskRouter Events reference").
 */
export function toTwilioResponse(answer: Answer, createResponse: CreateResponse): TwilioResponse {
  const response = createResponse();
  response.setStatusCode(answer.status);
  response.appendHeader('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    response.appendHeader(name, value);
  }
  if (answer.body !== undefined) response.setBody(answer.body);
  return response;
}
