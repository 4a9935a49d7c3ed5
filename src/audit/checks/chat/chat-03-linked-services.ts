import { namedHost } from '../../evidence/webhooks/named-host';
import { handlerFieldsOf } from '../../evidence/webhooks/webhook-fields';
import { isAnyCut, webhookReads, webhooksOf } from '../../evidence/webhooks/webhooks-of';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

const HANDLERS = handlerFieldsOf('chat');

/** The hosts that Chat calls: a vendor's needs a BAA, which only a person can confirm. */
export const chat03: Check = {
  id: 'CHAT-03',
  reads: webhookReads(HANDLERS),
  judge: (account) =>
    whenFound(
      webhooksOf(account, HANDLERS).map(({ resource, field, url }) => ({
        resource,
        field,
        message: `Chat calls ${namedHost(url)}`,
      })),
      'MANUAL',
      isAnyCut(account, HANDLERS)
        ? judgement('NOT_TESTABLE', note('no webhook in the channels that were read'))
        : judgement('NOT_APPLICABLE', note('Chat calls no webhook')),
    ),
};
