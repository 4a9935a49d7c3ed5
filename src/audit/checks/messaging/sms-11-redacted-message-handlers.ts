import { alerts } from '../../endpoints/account/alerts';
import { usageRecords } from '../../endpoints/account/usage-records';
import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import { flexFlows } from '../../endpoints/flex/flex-flows';
import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import { isAnyChannelUnsaid } from '../../evidence/channels/is-any-channel-unsaid';
import { isFlowUnread } from '../../evidence/flows/is-flow-unread';
import { judgeBesideRedaction } from '../../evidence/redaction';
import { usageOf } from '../../evidence/usage/usage';
import { isStudioFlow } from '../../evidence/webhooks/twilio-host';
import { handlerFieldsOf } from '../../evidence/webhooks/webhook-fields';
import { webhookReads, webhooksOf } from '../../evidence/webhooks/webhooks-of';
import { isMessageWidget } from '../../fields/flow-definition';
import type { AccountView, Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { type Judgement, judgement } from '../../model/judgement';

const HANDLERS = handlerFieldsOf('sms');

/** Studio, Flex and Conversations cannot use redacted messages: no SMS goes there. */
export const sms11: Check = {
  id: 'SMS-11',
  reads: [
    ...webhookReads(HANDLERS),
    addressConfigurations,
    flexFlows,
    studioRevisions,
    usageRecords,
    alerts,
  ],
  judge: (account) => {
    const routes = incompatibleRoutes(account);
    return judgeBesideRedaction(account, routes, {
      whenOff: judgement('PASS', note('redaction cannot be turned on here'), ...routes),
      whenNone: whenNoRoute(account),
    });
  },
};

function whenNoRoute(account: AccountView): Judgement {
  if (usageOf(account, 'Conversations').length > 0) {
    const message = 'Conversations is used: a message may get there without an address';
    return judgement('NOT_TESTABLE', note(message));
  }
  const flows = account.items(studioRevisions);
  const isAnyUnknown =
    flows.some((flow) => isFlowUnread(flow, flows)) || isAnyChannelUnsaid(account);
  return isAnyUnknown
    ? judgement(
        'NOT_TESTABLE',
        note('Twilio does not say for each flow and address what it is for'),
      )
    : judgement('PASS');
}

function incompatibleRoutes(account: AccountView): readonly Finding[] {
  return [
    ...webhooksOf(account, HANDLERS)
      .filter(({ url, inert }) => inert === null && isStudioFlow(url))
      .map(({ resource, field }) => ({ resource, field, message: 'messages go to Studio' })),
    ...account
      .items(studioRevisions)
      .filter(({ definition }) => definition?.widgets.some(isMessageWidget))
      .map(({ sid }) => ({ resource: sid, field: 'definition', message: 'Studio sends messages' })),
    ...account
      .items(addressConfigurations)
      .filter((address) => address.type === 'sms' && address['auto_creation.enabled'] !== false)
      .map(({ sid }) => ({
        resource: sid,
        field: 'type',
        message: 'messages go to Conversations',
      })),
    ...account
      .items(flexFlows)
      .filter(({ channel_type, enabled }) => channel_type === 'sms' && enabled !== false)
      .map(({ sid }) => ({ resource: sid, field: 'enabled', message: 'messages go to Flex' })),
  ];
}
