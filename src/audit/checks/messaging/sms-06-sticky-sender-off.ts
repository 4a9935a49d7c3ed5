import { alerts } from '../../endpoints/account/alerts';
import { messagingServices } from '../../endpoints/messaging/messaging-services';
import { judgeBesideRedaction } from '../../evidence/redaction';
import type { Check } from '../../model/check';
import { judgement, note } from '../../model/judgement';

/** Sticky Sender, which needs the numbers that redaction takes away, is off. */
export const sms06: Check = {
  id: 'SMS-06',
  reads: [messagingServices, alerts],
  judge: (account) => {
    const services = account.items(messagingServices);
    if (services.length === 0) return judgement('NOT_APPLICABLE');
    const sticky = services.filter(({ sticky_sender }) => sticky_sender !== false);
    return judgeBesideRedaction(
      account,
      sticky.map(({ sid }) => ({
        resource: sid,
        field: 'sticky_sender',
        message: 'Sticky Sender is on',
      })),
      {
        whenOff: judgement('NOT_APPLICABLE', note('redaction is attested to be off')),
        whenNone: judgement('PASS'),
      },
    );
  },
};
