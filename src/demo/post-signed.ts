import { createHash } from 'node:crypto';
import { exchange } from '../network/exchange';
import { sign } from '../signature/sign';
import { DemoError } from './demo-error';

/** Longer than any answer takes. */
const ANSWER_TIMEOUT_MS = 20_000;
const MAX_ANSWER_BYTES = 65_536;

export type Form = Readonly<Record<string, string>>;

export interface PostAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Posts a form as Twilio does, signed with the key.
 *
 * @throws {DemoError} when there is no answer.
 */
export function postForm(url: string, form: Form, key: string): Promise<PostAnswer> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': sign(url, form, key),
  };
  return post(url, headers, new URLSearchParams(form).toString());
}

/**
 * Posts JSON as Twilio does, signed through its hash in the URL (Twilio docs, "Security").
 *
 * @throws {DemoError} when there is no answer.
 */
export function postJson(address: string, body: string, key: string): Promise<PostAnswer> {
  const url = `${address}?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
  const headers = {
    'content-type': 'application/json',
    'x-twilio-signature': sign(url, {}, key),
  };
  return post(url, headers, body);
}

/** Uses its own connection: a proxy that Node.js is set to use could not reach this machine. */
async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<PostAnswer> {
  const answer = await exchange({
    url: new URL(url),
    method: 'POST',
    headers,
    body,
    agent: false,
    timeoutMs: ANSWER_TIMEOUT_MS,
    answerBody: MAX_ANSWER_BYTES,
  });
  if ('failure' in answer) throw new DemoError('the local server does not answer');
  return { status: answer.status, body: answer.body.toString() };
}
