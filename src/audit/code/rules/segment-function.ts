import { hostOf, isInsecureUrl } from '../insecure-url';
import { textOf, textsIn } from '../syntax/code-texts';
import { filledTexts } from '../syntax/filled-texts';
import { namedValues } from '../syntax/named-values';
import { loggedData } from './logged-data';
import type { RuleOverCode } from './rule-over-code';

const SECRET_NAME =
  /(?:(?:access|api|auth|encryption|private|secret|signing|write)[_-]?key|secret|token|password|credential)s?$/i;
/** Of AWS, Twilio, Stripe, Slack and GitHub; a private key; credentials of an HTTP header. */
const SECRET = new RegExp(
  `^(?:${[
    'AKIA[0-9A-Z]{16}|SK[0-9a-f]{32}|sk_live_\\w{16,}|xox[abp]-[\\w-]{10,}|gh[pousr]_\\w{30,}',
    '-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*',
    '(?:Bearer|Basic) [\\w.+/=-]{16,}',
  ].join('|')})$`,
);

/** The concerns of a Segment Function: unencrypted calls, hosts, logged events, secrets. */
export const segmentFunction: RuleOverCode = (code) => {
  const texts = textsIn(code);
  const urls = texts.flatMap((each) =>
    filledTexts(code, each).map((text) => ({ text, line: each.line })),
  );
  const secrets = [
    ...texts.filter(({ text }) => SECRET.test(text)),
    ...namedValues(code).filter(
      ({ name, value }) => SECRET_NAME.test(name) && /^[\w.+/=-]{16,}$/.test(textOf(value) ?? ''),
    ),
  ];
  return [
    ...urls
      .filter(({ text }) => isInsecureUrl(text, 'http'))
      .map(({ line }) => ({ rule: 'http_url' as const, line, detail: null })),
    ...urls.flatMap(({ text, line }) => {
      const detail = /^\s*https:/i.test(text) ? hostOf(text) : null;
      return detail === null ? [] : [{ rule: 'host_called' as const, line, detail }];
    }),
    ...secrets.map(({ line }) => ({ rule: 'secret_in_code' as const, line, detail: null })),
    ...loggedData(code),
  ];
};
