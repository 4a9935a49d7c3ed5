import { alerts } from '../../endpoints/account/alerts';
import { alertsAtOdds, redactionAlerts, redactionOf } from '../../evidence/redaction';
import { INERT_TERMS, verdictIfCalled } from '../../evidence/webhooks/inert';
import type { WebhookChannel } from '../../evidence/webhooks/webhook-field';
import { webhookFieldsOf } from '../../evidence/webhooks/webhook-fields';
import {
  isAnyCut,
  isMethodOpen,
  type Webhook,
  webhookReads,
  webhooksOf,
} from '../../evidence/webhooks/webhooks-of';
import type { Check } from '../../model/check';
import { type Finding, type GradedFinding, gradedAs, note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

const CHANNELS: readonly WebhookChannel[] = ['sms', 'rcs', 'whatsapp', 'conversations', 'chat'];
const FIELDS = webhookFieldsOf(...CHANNELS);

/**
 * Twilio's alerts if a webhook of incoming messages is set to GET while redaction is on.
 *
 * Source: Twilio docs, "Error and warning dictionary".
 */
const GET_ALERTS = [23006];

/** Messaging webhooks use POST: the parameters of GET are logged, redaction or not. */
export const sms10: Check = {
  id: 'SMS-10',
  reads: [...webhookReads(FIELDS), alerts],
  judge: (account) => {
    const webhooks = webhooksOf(account, FIELDS).filter(({ channel }) =>
      CHANNELS.includes(channel),
    );
    const byGet = webhooks.filter(({ method }) => method !== null && method !== 'POST');
    const isRedacted = redactionOf(account) === 'on';
    const proved = alertsAtOdds(
      account,
      GET_ALERTS,
      'a webhook of incoming messages is set to GET',
    );
    if (byGet.length + proved.length > 0) {
      const signs = isRedacted && proved.length === 0 ? redactionAlerts(account) : [];
      return worstOf(
        [
          ...gradedAs('FAIL', proved),
          ...byGet.map(
            (webhook): GradedFinding => ({
              ...toFinding(webhook),
              verdict: isRedacted ? verdictIfCalled(webhook.inert) : 'WARN',
            }),
          ),
        ],
        judgement('NOT_APPLICABLE', ...signs),
      );
    }
    if (isAnyCut(account, FIELDS)) {
      return judgement(
        'NOT_TESTABLE',
        note('every webhook that was read uses POST, but not all were read'),
      );
    }
    const open = webhooks.filter(isMethodOpen);
    if (open.length > 0) {
      return judgement('NOT_TESTABLE', ...open.map(toFinding));
    }
    return webhooks.length === 0
      ? judgement('NOT_APPLICABLE', note('no webhook for messages'))
      : judgement('PASS');
  },
};

function toFinding({ resource, methodField, method, inert }: Webhook): Finding {
  const how = method ?? 'a method that Twilio does not name';
  const message = inert === null ? how : `${how}, ${INERT_TERMS[inert]}`;
  return { resource, field: methodField, message: `the webhook is called with ${message}` };
}
