import { handlerFieldsOf } from '../../evidence/webhooks/webhook-fields';
import {
  isAnyCut,
  isMethodOpen,
  type Webhook,
  webhookReads,
  webhooksOf,
} from '../../evidence/webhooks/webhooks-of';
import type { Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

const HANDLERS = handlerFieldsOf('conversations');

/** The part of CONV-02 that is not a roll-up: webhooks of Conversations use HTTPS and POST. */
export const conv02: Check = {
  id: 'CONV-02',
  reads: webhookReads(HANDLERS),
  judge: (account) => {
    const webhooks = webhooksOf(account, HANDLERS).filter(({ inert }) => inert === null);
    return whenFound(webhooks.flatMap(weaknesses), 'FAIL', withoutWeakness());

    function withoutWeakness() {
      if (isAnyCut(account, HANDLERS)) {
        return judgement('NOT_TESTABLE', note('nothing found in the conversations that were read'));
      }
      const open = webhooks.filter(isMethodOpen);
      if (open.length > 0) {
        return judgement(
          'NOT_TESTABLE',
          ...open.map(({ resource, methodField }) => ({
            resource,
            field: methodField,
            message: 'Twilio does not say with which method the webhook is called',
          })),
        );
      }
      return webhooks.length === 0
        ? judgement('NOT_APPLICABLE', note('Conversations calls no webhook'))
        : judgement('PASS');
    }
  },
};

function weaknesses({ resource, field, url, methodField, method }: Webhook): readonly Finding[] {
  return [
    ...(url.scheme === 'https' ? [] : [{ resource, field, message: 'the webhook is not https' }]),
    ...(method === 'GET'
      ? [{ resource, field: methodField, message: 'the webhook is called with GET' }]
      : []),
  ];
}
