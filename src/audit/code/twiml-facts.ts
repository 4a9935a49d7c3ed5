import type { CodeFact } from './code-fact';
import { isInsecureUrl } from './insecure-url';
import { isUnencryptedSip } from './is-unencrypted-sip';
import { relayFact, streamFacts } from './stream-facts';

const TWIML =
  /<(?:Response|Dial|Gather|Record|Redirect|Number|Sip|Stream|Siprec|Conference|Enqueue|Play|Message|Pay|Start|Connect|Assistant|ConversationRelay|Transcription)[\s>]/;
const URL_ATTRIBUTE =
  /\s(?:url|action|waitUrl|referUrl|[a-z]+Callback|[a-z]+CallbackUrl)\s*=\s*["']([^"']*)["']/gi;
// No `<` within a tag (XML 1.0, section 3.1), so that an unclosed one is not read to the end.
const URL_CONTENT = /<(?:Redirect|Play|Media)(?:\s[^<>]*)?>([^<]*)</g;
const GET_METHOD = /\s(?:method|[a-z]+Method)\s*=\s*["']GET["']/i;
const STREAM = /<Stream\s([^>]*)/g;
const RELAY = /<ConversationRelay\s([^>]*)/g;
const SIP = /<Sip(?:\s[^<>]*)?>([^<]*)</g;

/** Source: Twilio docs, "Error 11750": a longer answer is refused. */
const MAX_TWIML_LENGTH = 64 * 1024;

/** Whether a text contains a TwiML element. */
export function isTwiml(text: string): boolean {
  return TWIML.test(text);
}

/** The facts about what TwiML in a text tells Twilio to call. */
export function twimlFacts(written: string, line: number | null): readonly CodeFact[] {
  if (written.length > MAX_TWIML_LENGTH || !isTwiml(written)) return [];
  const text = withoutComments(written);
  const fact = (rule: CodeFact['rule']) => ({ rule, line, detail: null });
  const urls = [...text.matchAll(URL_ATTRIBUTE), ...text.matchAll(URL_CONTENT)];
  const streams = [...text.matchAll(STREAM)].map(([, attributes = '']) => attributes);
  const relays = [...text.matchAll(RELAY)].map(([, attributes = '']) => attributes);
  const sips = [...text.matchAll(SIP)].map(([, address = '']) => address);
  return [
    ...urls.filter(([, url = '']) => isInsecureUrl(url)).map(() => fact('insecure_callback')),
    ...(GET_METHOD.test(text) ? [fact('get_callback')] : []),
    ...streams.flatMap((each) =>
      streamFacts(/\burl\s*=\s*["']([^"']*)/i.exec(each)?.[1] ?? '', line),
    ),
    ...(/<Siprec\s/.test(text) ? streamFacts('', line) : []),
    ...sips.filter(isUnencryptedSip).map(() => fact('sip_unencrypted')),
    ...relays.map((each) => relayFact(/\burl\s*=\s*["']([^"']*)/i.exec(each)?.[1] ?? '', line)),
    ...(/<Assistant[\s>]/.test(text)
      ? [{ rule: 'ineligible_product' as const, line, detail: 'AI Assistants' }]
      : []),
  ];
}

/** The text without XML comments: an unclosed one extends to the end. Reads it once. */
function withoutComments(text: string): string {
  const [before = '', ...comments] = text.split('<!--');
  const behind = comments.map((each) => each.split('-->').slice(1).join('-->'));
  return [before, ...behind].join('');
}
