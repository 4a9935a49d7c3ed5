import { serverlessEnvironments } from '../../endpoints/runtime/serverless-environments';
import { INERT_TERMS, verdictIfCalled } from '../../evidence/webhooks/inert';
import { namedHost } from '../../evidence/webhooks/named-host';
import { isTwilioHost, twilioHost } from '../../evidence/webhooks/twilio-host';
import { WEBHOOK_FIELDS } from '../../evidence/webhooks/webhook-fields';
import { type Webhook, webhookReads, webhooksOf } from '../../evidence/webhooks/webhooks-of';
import type { Check } from '../../model/check';
import { type GradedFinding, note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

const ENCRYPTED = new Set(['https', 'wss', 'sips']);
const CLEAR = new Set(['http', 'ws']);

/** Every URL that Twilio is set up to call is encrypted. */
export const sec02: Check = {
  id: 'SEC-02',
  reads: [...webhookReads(WEBHOOK_FIELDS), serverlessEnvironments],
  judge: (account) => {
    const webhooks = webhooksOf(account);
    const domains = new Set(account.items(serverlessEnvironments).map((each) => each.domain_name));
    const strangers = webhooks
      .filter(({ url }) => twilioHost(url.host) === 'function' && !domains.has(url.host))
      .map(({ resource, field, url }) => ({
        resource,
        field,
        message: `${url.host} serves no Function or Asset of this account`,
      }));
    const otherwise =
      webhooks.length === 0
        ? judgement('NOT_APPLICABLE', note('Twilio is set up to call no URL'), ...strangers)
        : judgement('PASS', ...strangers);
    return worstOf(
      webhooks.flatMap((webhook) => problemOf(webhook)),
      otherwise,
    );
  },
};

function problemOf({ resource, field, url, templated, inert }: Webhook): readonly GradedFinding[] {
  const finding = (verdict: GradedFinding['verdict'], message: string) => [
    { verdict, resource, field, message },
  ];
  const { scheme, host, transport } = url;
  if (CLEAR.has(scheme)) {
    const clear = `${scheme} to ${namedHost(url)}: not encrypted`;
    if (inert !== null) return finding(verdictIfCalled(inert), `${clear}, ${INERT_TERMS[inert]}`);
    return isTwilioHost(host)
      ? finding('WARN', `${clear}, on a host of Twilio’s own`)
      : finding('FAIL', clear);
  }
  if (inert !== null) return [];
  if (twilioHost(host) === 'placeholder') {
    return finding('WARN', `${host} is the placeholder that new numbers come with`);
  }
  if (scheme === 'sip') {
    return transport === 'tls' ? [] : finding('WARN', 'a SIP address without transport=tls');
  }
  if (scheme === '') {
    return templated === true
      ? finding('NOT_TESTABLE', 'its URL is known only at run time, or was not read')
      : finding('WARN', 'cannot be read as a URL');
  }
  return ENCRYPTED.has(scheme) ? [] : finding('WARN', `${scheme} is none of https, wss and sips`);
}
