import { ownValue, type PlainObject } from '../../json/plain-object';
import { URL_PROPERTY } from '../code/scan-flow';
import { word } from './basic-readers';
import type { WholeUrl } from './field-reader';
import type { UrlCall } from './url-calls';
import { UNPARSED, type UrlParts, webUrl } from './web-url';
import { widgetTexts } from './widget-texts';

/** Properties whose value is only fetched and passed on. */
const FETCHED = /(?:play|media_url)$/i;
/** The start of a Liquid output or tag. */
const LIQUID = /\{[{%]/;

/** A call of a widget, in its kept form and as written. */
interface FlowCall {
  readonly call: UrlCall;
  readonly whole: WholeUrl;
}

/**
 * What a widget of a Studio flow calls or plays, whether or not it is known before the flow runs.
 */
export function flowCalls(widget: PlainObject): readonly FlowCall[] {
  const byMethod = ownValue(widget, 'type') === 'make-http-request';
  return widgetTexts(widget)
    .filter(({ property, text }) => URL_PROPERTY.test(property) && text.trim() !== '')
    .map(({ property, text, methods }): FlowCall => {
      const method = methods.map((each) => word.read(each)).find((each) => each !== null) ?? null;
      const methodOpen =
        method === null && (methods.length > 0 || (byMethod && property === 'url'));
      return {
        call: {
          url: urlOf(text),
          method,
          ...(LIQUID.test(text) && { templated: true }),
          ...(FETCHED.test(property) && { fetched: true }),
          ...(methodOpen && { methodOpen }),
        },
        whole: { url: text.trim(), method },
      };
    });
}

/** What is known of a URL before it is filled in: the text before the first Liquid. */
function urlOf(text: string): UrlParts {
  const [head = ''] = text.trim().split(LIQUID);
  const isWhole = !LIQUID.test(text);
  // In a SIP address the name before the host may be filled in, which does not affect the rest.
  if (isWhole || /^sips?:/i.test(head)) return webUrl.read(text) ?? UNPARSED;
  const scheme = /^(?:https?|wss?)(?=:)/i.exec(head)?.[0]?.toLowerCase() ?? '';
  // A host without an end may continue in what is filled in.
  if (!/^[a-z]+:\/\/[^/?#\\]+[/?#]/i.test(head)) return { ...UNPARSED, scheme };
  const url = webUrl.read(head) ?? UNPARSED;
  return /[?#]/.test(head) ? url : { ...url, function: null };
}
