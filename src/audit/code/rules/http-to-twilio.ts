import { isAddressUsed } from '../is-address-used';
import { textsIn } from '../syntax/code-texts';
import { filledTexts } from '../syntax/filled-texts';
import type { RuleOverCode } from './rule-over-code';

/** Twilio's web site is not an API. */
const HTTP_TO_TWILIO = /\bhttp:\/\/(?!www\.)(?:[\w-]+\.)*twilio\.com(?![\w.-])/i;

/**
 * Unencrypted requests to Twilio. An address that is only searched for, reported, or changed into
 * another one by `replace` is not requested.
 */
export const httpToTwilio: RuleOverCode = (code) =>
  textsIn(code)
    .filter((each) => filledTexts(code, each).some(isHttpToTwilio) && isAddressUsed(each.visited))
    .map(({ line }) => ({ rule: 'http_to_twilio', line, detail: null }));

/** Whether a text holds an `http:` address of Twilio's. */
export function isHttpToTwilio(text: string): boolean {
  return HTTP_TO_TWILIO.test(text);
}
