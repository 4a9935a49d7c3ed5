import { textsIn } from '../expressions';
import type { RuleOverCode } from './code-rule';

/** Twilio's web site is not an API. */
const HTTP_TO_TWILIO = /\bhttp:\/\/(?!www\.)(?:[\w-]+\.)*twilio\.com(?![\w.-])/i;

/** Requests to Twilio that are not encrypted. */
export const httpToTwilio: RuleOverCode = (code) =>
  textsIn(code)
    .filter(({ text }) => isHttpToTwilio(text))
    .map(({ line }) => ({ rule: 'http_to_twilio', line, detail: null }));

export function isHttpToTwilio(text: string): boolean {
  return HTTP_TO_TWILIO.test(text);
}
