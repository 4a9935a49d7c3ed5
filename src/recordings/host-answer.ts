import type { ExchangeAnswer } from '../network/exchange-answer';

/** A host's answer to a stranger, with the start of the body, which never leaves memory. */
export type HostAnswer = Pick<ExchangeAnswer, 'status' | 'headers' | 'headersDistinct' | 'body'>;

/** The start of the body as text, for marks in ASCII. */
export function bodyText({ body }: HostAnswer): string {
  return body.toString('latin1');
}

/** The media type without its parameters, in lower case; empty where none is named. */
export function mediaType({ headers }: HostAnswer): string {
  return (headers['content-type'] ?? '').replace(/;.*/s, '').trim().toLowerCase();
}

/** Whether the answer is a web page, by its type or its first bytes. */
export function isPage(answer: HostAnswer): boolean {
  return mediaType(answer) === 'text/html' || /^\s*<(?:!doctype )?html\b/i.test(bodyText(answer));
}

/** Whether the answer is a message between programs, such as an API error, by its type. */
export function isMessage(answer: HostAnswer): boolean {
  return /^(?:application|text)\/(?:[\w.-]+\+)?(?:json|xml)$/.test(mediaType(answer));
}
