import { sid } from '../fields/basic-readers';
import { hostName } from '../fields/host-name';
import { CUSTOMER_URL_SOURCES, customerUrls } from './customer-urls';
import { hiddenUrls } from './hidden-urls';
import { type ProbeContext, type ProbeStep, probe, probeResults } from './probe';
import { routeTo } from './route-to';
import { type Skipped, skippedStep, targetOf, WEBHOOK_ANSWERS, webhookStep } from './webhook-step';

export const unsignedWebhooksResults = probeResults(
  'unsigned-webhooks',
  WEBHOOK_ANSWERS,
  CUSTOMER_URL_SOURCES,
);

/** Frontline callbacks, which no API lists: the user names them. */
export const frontlineCallbacksResults = probeResults('frontline-callbacks', WEBHOOK_ANSWERS, []);

const WEB = ['http:', 'https:'];

/** Each webhook on the customer's own hosts. */
export const unsignedWebhooks = probe({
  results: unsignedWebhooksResults,
  purpose:
    'POST invented values to webhooks, or send them by GET where Twilio does, without a signature, with a wrong one, and with a right one where both are refused',
  steps: async (context) => [
    ...customerUrls(context)
      .filter(({ parsed }) => WEB.includes(parsed.protocol))
      .map(({ parsed, method, resource, field, own }) => {
        const place = { resource: sid.read(resource), field };
        const skip = (failure: Skipped) => skippedStep(targetOf(parsed), place, failure);
        if (!own) return skip('not_own_host');
        if (routeTo(parsed) === null) return skip('address_not_public');
        if (method !== 'GET' && method !== 'POST') return skip('other_method');
        return webhookStep({ url: parsed, method }, place, context);
      }),
    ...hiddenSteps(context),
  ],
});

/** The callbacks that the user named. */
export const frontlineCallbacks = probe({
  results: frontlineCallbacksResults,
  purpose:
    'POST invented values to Frontline’s callbacks, without a signature, with a wrong one, and with a right one where both are refused',
  steps: async (context) =>
    context.frontlineUrls
      .filter((url) => URL.canParse(url))
      .map((url) =>
        webhookStep(
          { url: new URL(url), method: 'POST', isNamed: true },
          { resource: null, field: null },
          context,
        ),
      ),
});

/** One step per place of webhooks that cannot be requested, however many URLs a flow composes. */
function hiddenSteps(context: ProbeContext): readonly ProbeStep<typeof WEBHOOK_ANSWERS>[] {
  const hidden = hiddenUrls(context).filter(({ url }) => !['ws', 'wss'].includes(url.scheme));
  const places = new Map(
    hidden.map(({ resource, field, url }) => [`${resource} ${field}`, { resource, field, url }]),
  );
  return [...places.values()].map(({ resource, field, url }) =>
    skippedStep(
      { host: hostName.read(url.host), function: null, userinfo: url.userinfo },
      { resource: sid.read(resource), field },
      'not_known',
    ),
  );
}
