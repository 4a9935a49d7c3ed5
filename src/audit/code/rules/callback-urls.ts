import type { CodeFact } from '../code-fact';
import { isInsecureUrl } from '../insecure-url';
import { isCallbackName } from '../is-callback-name';
import { callsIn } from '../syntax/calls-in';
import { callsWith } from '../syntax/calls-with';
import { textsIn } from '../syntax/code-texts';
import { fullPath } from '../syntax/full-path';
import { namedValues } from '../syntax/named-values';
import { possibleTexts } from '../syntax/possible-texts';
import { isTwilioCall, makesTwiml } from '../twilio-call';
import { twimlFacts } from '../twiml-facts';
import type { RuleOverCode } from './rule-over-code';

/** Names that others use as well. */
const COMMON = /^(?:url|uri|twimlurl|mediaurl|destination|method)$/;
/** Resources of Twilio's API with these parameters. */
const RESOURCES = /^(?:calls|conferences|messages|participants|siprec|sinks|streams)$/;
/** Names for any forms, actions and hooks, in code that has nothing to do with Twilio. */
const ANYBODYS = /^(?:action|webhookurl|fallbackurl)$/;

/** URLs that code passes to Twilio: unencrypted, or called by GET. */
export const callbackUrls: RuleOverCode = (code) => {
  const isTwiml = makesTwiml(code.text);
  const named = namedValues(code).flatMap(({ name, value, line, visited }): CodeFact[] => {
    const property = name.replaceAll('_', '').toLowerCase();
    const toTwilio = callsWith(code, visited).some(({ callee }) => {
      const path = fullPath(code, callee);
      const verb = path.at(-1);
      if (!isTwilioCall(verb)) return false;
      const isCommon = COMMON.test(property) && (verb === 'create' || verb === 'update');
      return !isCommon || path.some((each) => RESOURCES.test(each));
    });
    const isMethod = toTwilio && property.endsWith('method');
    const isOfTwilio = toTwilio || isTwiml || !ANYBODYS.test(property);
    const isUrl =
      (isCallbackName(name) && isOfTwilio) || (toTwilio && COMMON.test(property) && !isMethod);
    if (!isUrl && !isMethod) return [];
    const texts = possibleTexts(code, value);
    if (isUrl && texts.some((text) => isInsecureUrl(text))) {
      return [{ rule: 'insecure_callback', line, detail: null }];
    }
    return isMethod && texts.some((text) => text.toUpperCase() === 'GET')
      ? [{ rule: 'get_callback', line, detail: null }]
      : [];
  });
  const inTwiml = textsIn(code)
    .flatMap(({ text, line }) => twimlFacts(text, line))
    .filter(({ rule }) => rule === 'insecure_callback' || rule === 'get_callback');
  return [...named, ...(isTwiml ? leadsOf(code) : []), ...inTwiml];
};

/** `redirect` and `play` take their URL as an argument. */
const leadsOf: RuleOverCode = (code) =>
  callsIn(code)
    .filter(({ name, path }) => /^(?:redirect|play|media)$/.test(name) && path[0] !== 'res')
    .filter(({ call }) =>
      call.arguments.some((each) => possibleTexts(code, each).some((text) => isInsecureUrl(text))),
    )
    .map(({ visited }) => ({
      rule: 'insecure_callback',
      line: visited.node.loc?.start.line ?? 1,
      detail: null,
    }));
