import { alerts } from '../../endpoints/account/alerts';
import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import { flexFlows } from '../../endpoints/flex/flex-flows';
import { judgeBesideRedaction } from '../../evidence/redaction';
import { isStudioFlow } from '../../evidence/twilio-host';
import { handlerFieldsOf } from '../../evidence/webhook-fields';
import { webhookReads, webhooksOf } from '../../evidence/webhooks-of';
import type { AccountView, Check } from '../../model/check';
import { type Finding, judgement, note } from '../../model/judgement';

const HANDLERS = handlerFieldsOf('sms');

/** Redacted messages cannot be used by Studio, Flex and Conversations: no SMS goes there. */
export const sms11: Check = {
  id: 'SMS-11',
  reads: [...webhookReads(HANDLERS), addressConfigurations, flexFlows, alerts],
  judge: (account) => {
    const routes = incompatibleRoutes(account);
    return judgeBesideRedaction(account, routes, {
      whenOff: judgement('PASS', note('redaction cannot be turned on here'), ...routes),
      whenNone: judgement('PASS'),
    });
  },
};

function incompatibleRoutes(account: AccountView): readonly Finding[] {
  return [
    ...webhooksOf(account, HANDLERS)
      .filter(({ url, inert }) => inert === null && isStudioFlow(url))
      .map(({ resource, field }) => ({ resource, field, message: 'messages go to Studio' })),
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
      .filter(({ channel_type, enabled }) => channel_type === 'sms' && enabled === true)
      .map(({ sid }) => ({ resource: sid, field: 'enabled', message: 'messages go to Flex' })),
  ];
}
