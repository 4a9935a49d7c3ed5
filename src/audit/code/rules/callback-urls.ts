import type { CodeFact } from '../code-fact';
import { callsAround, callsIn, namedValues, pathOf, textOf, textsIn } from '../expressions';
import { isInsecureUrl } from '../insecure-url';
import { isTwilioCall, makesTwiml } from '../twilio-call';
import { twimlFacts } from '../twiml-facts';
import type { RuleOverCode } from './code-rule';

/** Names of parameters and attributes that only Twilio has. */
const CALLBACK =
  /^(?:action|(?:status|recordingstatus|conferencestatus|conferencerecordingstatus|transcribe|partialresult|amdstatus|asyncamdstatus|siprecstatus)callback|(?:voice|sms|voicefallback|smsfallback|fallback|wait|hold|refer|webhook|prewebhook|postwebhook|inboundrequest|assignmentcallback|fallbackassignmentcallback|eventcallback|statuscallback|recordingstatuscallback)url)$/;
/** Names that others have as well. */
const URL_NAME = /^(?:url|uri|twimlurl|mediaurl)$/;

/** URLs that code hands to Twilio: unencrypted, or called by GET. */
export const callbackUrls: RuleOverCode = (code) => {
  const named = namedValues(code).flatMap(({ name, value, line, visited }): CodeFact[] => {
    const toTwilio = callsAround(visited).some(({ callee }) => isTwilioCall(pathOf(callee).at(-1)));
    const property = name.replaceAll('_', '').toLowerCase();
    const isUrl = CALLBACK.test(property) || (toTwilio && URL_NAME.test(property));
    const text = textOf(value) ?? '';
    if (isUrl && isInsecureUrl(text)) return [{ rule: 'insecure_callback', line, detail: null }];
    return toTwilio && property.endsWith('method') && text.toUpperCase() === 'GET'
      ? [{ rule: 'get_callback', line, detail: null }]
      : [];
  });
  const inTwiml = textsIn(code)
    .flatMap(({ text, line }) => twimlFacts(text, line))
    .filter(({ rule }) => rule === 'insecure_callback' || rule === 'get_callback');
  return [...named, ...(makesTwiml(code.text) ? leadsOf(code) : []), ...inTwiml];
};

/** `redirect` and `play` take their URL as an argument. */
const leadsOf: RuleOverCode = (code) =>
  callsIn(code)
    .filter(({ name, path }) => /^(?:redirect|play|media)$/.test(name) && path[0] !== 'res')
    .filter(({ call }) => call.arguments.some((each) => isInsecureUrl(textOf(each) ?? '')))
    .map(({ visited }) => ({
      rule: 'insecure_callback',
      line: visited.node.loc?.start.line ?? 1,
      detail: null,
    }));
