import { sign } from '../../signature/sign';
import { sidPattern } from '../../twilio-api/is-sid';
import { WEBHOOK_FIELDS } from '../evidence/webhooks/webhook-fields';
import { webhookReads } from '../evidence/webhooks/webhooks-of';
import { number, sid } from '../fields/basic-readers';
import { identifierKinds } from '../fields/identifier-kinds';
import { ask } from './ask';
import { contentOf } from './content-of';
import { probe, probeResults } from './probe';

const FIELDS = { bin: sid, status: number, kinds: identifierKinds };

export const twimlBinsResults = probeResults('twiml-bins', FIELDS, webhookReads(WEBHOOK_FIELDS));

const BIN = new RegExp(`^https://handler\\.twilio\\.com/twiml/(${sidPattern('EH')})(?:[?#].*)?$`);
const BODY_BYTES = 256 * 1024;

/**
 * Each TwiML Bin that a webhook leads to. No API lists them, and they answer only signed requests.
 */
export const twimlBins = probe({
  results: twimlBinsResults,
  purpose: 'fetch TwiML Bins and look for identifiers in them',
  steps: async ({ urls, authToken, ...context }) => {
    if (authToken === null) return [];
    const bins = new Set(
      urls.map(({ url }) => BIN.exec(url)?.[1]).filter((bin) => bin !== undefined),
    );
    return [...bins].map((bin) => ({
      host: 'handler.twilio.com',
      requests: 1,
      run: async () => {
        const url = new URL(`https://handler.twilio.com/twiml/${bin}`);
        const headers = { 'x-twilio-signature': sign(url.href, {}, authToken) };
        const answer = await ask({ url, method: 'GET', headers, bodyBytes: BODY_BYTES }, context);
        return { bin, ...contentOf(answer, textOfTwiml) };
      },
    }));
  },
});

/** The texts and attributes of a TwiML document, without its tags. */
function textOfTwiml(twiml: string): string {
  return twiml.replace(/<\/?[A-Za-z][\w:-]*|\/?>/g, ' ');
}
