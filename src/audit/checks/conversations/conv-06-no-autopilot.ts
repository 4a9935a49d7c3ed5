import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import { isAutopilot } from '../../evidence/messaging-webhooks';
import { type Check, judgement, whenFound } from '../../model/check';

/** No address hands its conversations to Autopilot. */
export const conv06: Check = {
  id: 'CONV-06',
  reads: [addressConfigurations],
  judge: (account) =>
    whenFound(
      account.items(addressConfigurations).flatMap((address) => {
        const url = address['auto_creation.webhook_url'];
        if (url === null || !isAutopilot(url)) return [];
        const field = 'auto_creation.webhook_url';
        return [{ resource: address.sid, field, message: 'leads to Autopilot' }];
      }),
      'FAIL',
      judgement('NOT_APPLICABLE'),
    ),
};
