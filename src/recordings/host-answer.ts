import type { ExchangeAnswer } from '../network/exchange-answer';

/** What a host answered to a stranger; of the body its start, which is looked at only in memory. */
export type HostAnswer = Pick<ExchangeAnswer, 'status' | 'headers' | 'headersDistinct' | 'body'>;

/** The start of the body as text, for marks in ASCII. */
export function bodyText({ body }: HostAnswer): string {
  return body.toString('latin1');
}

/** The media type without its parameters, in lower case; empty where none is named. */
export function mediaType({ headers }: HostAnswer): string {
  return (headers['content-type'] ?? '').replace(/;.*/s, '').trim().toLowerCase();
}

/** Whether a page for people came, by its type or by how it starts. */
export function isPage(answer: HostAnswer): boolean {
  return mediaType(answer) === 'text/html' || /^\s*<(?:!doctype )?html\b/i.test(bodyText(answer));
}

/** Whether a message between programs came, such as an error of an API, by its type. */
export function isMessage(answer: HostAnswer): boolean {
  return /^(?:application|text)\/(?:[\w.-]+\+)?(?:json|xml)$/.test(mediaType(answer));
}
