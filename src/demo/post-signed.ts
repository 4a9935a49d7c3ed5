import { createHash } from 'node:crypto';
import { sign } from '../signature/sign';
import { DemoError } from './demo-error';

/** Longer than any answer takes. */
const ANSWER_TIMEOUT_MS = 20_000;

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
  const headers = { 'x-twilio-signature': sign(url, form, key) };
  return post(url, { headers, body: new URLSearchParams(form) });
}

/**
 * Posts JSON as Twilio does, which signs it by a hash of it in the URL (Twilio docs, "Security").
 *
 * @throws {DemoError} when there is no answer.
 */
export function postJson(address: string, body: string, key: string): Promise<PostAnswer> {
  const url = `${address}?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
  const headers = {
    'content-type': 'application/json',
    'x-twilio-signature': sign(url, {}, key),
  };
  return post(url, { headers, body });
}

async function post(url: string, request: RequestInit): Promise<PostAnswer> {
  try {
    const response = await fetch(url, {
      ...request,
      method: 'POST',
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    return { status: response.status, body: await response.text() };
  } catch {
    throw new DemoError('the local server does not answer');
  }
}
