import { isInsecureUrl } from '../insecure-url';
import { textsIn } from '../syntax/code-texts';
import type { RuleOverCode } from './rule-over-code';

/** Addresses of unencrypted WebSockets, also in TwiML. */
export const unencryptedSocket: RuleOverCode = (code) =>
  textsIn(code)
    .filter(({ text }) =>
      text.split(/["'\s<>]+/).some((each) => /^ws:/i.test(each) && isInsecureUrl(each, 'ws')),
    )
    .map(({ line }) => ({ rule: 'unencrypted_socket', line, detail: null }));
