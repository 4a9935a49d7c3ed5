import { chatChannelWebhooks } from '../../endpoints/chat/chat-channel-webhooks';
import { conversationScopedWebhooks } from '../../endpoints/conversations/conversation-scoped-webhooks';
import { serverlessEnvironments } from '../../endpoints/runtime/serverless-environments';
import { twilioHost } from '../../evidence/twilio-host';
import { WEBHOOK_FIELDS } from '../../evidence/webhook-fields';
import { type Webhook, webhookReads, webhooksOf } from '../../evidence/webhooks-of';
import type { AccountView, Check } from '../../model/check';
import {
  type GradedFinding,
  type Judgement,
  judgement,
  note,
  worstOf,
} from '../../model/judgement';
import type { AnyApiEndpoint } from '../../snapshot/endpoint';

const ENCRYPTED = new Set(['https', 'wss', 'sips']);
const CLEAR = new Set(['http', 'ws']);

const WEBHOOK_READS = webhookReads(WEBHOOK_FIELDS);

/** A call for each conversation and channel would be too many. */
const SAMPLED: readonly AnyApiEndpoint[] = [conversationScopedWebhooks, chatChannelWebhooks];

/** Every URL that Twilio is set up to call is encrypted. */
export const sec02: Check = {
  id: 'SEC-02',
  reads: [...WEBHOOK_READS, serverlessEnvironments],
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
    const { verdict, findings } = withoutProblems(account, webhooks);
    return worstOf(
      webhooks.flatMap((webhook) => problemOf(webhook)),
      judgement(verdict, ...strangers, ...findings),
    );
  },
};

function withoutProblems(account: AccountView, webhooks: readonly Webhook[]): Judgement {
  const cut = WEBHOOK_READS.filter((endpoint) => account.truncated(endpoint));
  const notes = SAMPLED.filter((endpoint) => cut.includes(endpoint)).map(({ host }) =>
    note(`${host}: webhooks of a sample of conversations or channels were read`),
  );
  if (cut.some((endpoint) => !SAMPLED.includes(endpoint) && !isAboveSample(endpoint))) {
    return judgement('NOT_TESTABLE', note('not every resource with a URL was read'), ...notes);
  }
  if (webhooks.length === 0) {
    return judgement('NOT_APPLICABLE', note('Twilio is set up to call no URL'), ...notes);
  }
  return judgement('PASS', ...notes);
}

/** The list that a sample is taken from is cut as well. */
function isAboveSample({ id }: AnyApiEndpoint): boolean {
  return SAMPLED.some(({ parent }) => parent?.endpoint.id === id);
}

function problemOf({ resource, field, url, inert }: Webhook): readonly GradedFinding[] {
  const finding = (verdict: GradedFinding['verdict'], message: string) => [
    { verdict, resource, field, message },
  ];
  const { scheme, host, transport } = url;
  if (CLEAR.has(scheme)) {
    const clear = `${scheme} to ${host}: not encrypted`;
    if (inert === 'overridden') {
      return finding('WARN', `${clear}, but another setting overrides it`);
    }
    if (inert === 'switched_off') return finding('WARN', `${clear}, but it is switched off`);
    const owner = twilioHost(host);
    if (owner !== null && owner !== 'function') {
      return finding('WARN', `${clear}, at a host of Twilio’s own`);
    }
    return finding('FAIL', clear);
  }
  if (inert !== null) return [];
  if (twilioHost(host) === 'placeholder') {
    return finding('WARN', `${host} is the placeholder that new numbers come with`);
  }
  if (scheme === 'sip') {
    return transport === 'tls' ? [] : finding('WARN', 'a SIP address without transport=tls');
  }
  if (scheme === '') return finding('WARN', 'cannot be read as a URL');
  return ENCRYPTED.has(scheme) ? [] : finding('WARN', `${scheme} is none of https, wss and sips`);
}
