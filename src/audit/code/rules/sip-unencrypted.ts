import type { CodeFact } from '../code-fact';
import { isAddressUsed } from '../is-address-used';
import { isUnencryptedSip } from '../is-unencrypted-sip';
import { textsIn } from '../syntax/code-texts';
import { twimlFacts } from '../twiml-facts';
import type { RuleOverCode } from './rule-over-code';

/** SIP addresses that are called without TLS or SRTP. */
export const sipUnencrypted: RuleOverCode = (code) =>
  textsIn(code).flatMap(({ text, line, visited }): readonly CodeFact[] => {
    if (!isUnencryptedSip(text)) {
      return twimlFacts(text, line).filter(({ rule }) => rule === 'sip_unencrypted');
    }
    return isAddressUsed(visited) ? [{ rule: 'sip_unencrypted', line, detail: null }] : [];
  });
