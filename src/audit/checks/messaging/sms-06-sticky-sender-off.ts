import { alerts } from '../../endpoints/account/alerts';
import { messagingServices } from '../../endpoints/messaging/messaging-services';
import { judgeBesideRedaction } from '../../evidence/redaction';
import { unsaid } from '../../evidence/unsaid';
import type { Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Sticky Sender is off, since it needs the numbers that redaction removes. */
export const sms06: Check = {
  id: 'SMS-06',
  reads: [messagingServices, alerts],
  judge: (account) => {
    const services = account.items(messagingServices);
    if (services.length === 0) return judgement('NOT_APPLICABLE', note('no Messaging Service'));
    const sticky = services.flatMap(({ sid, sticky_sender }): Finding[] => {
      if (sticky_sender === false) return [];
      if (sticky_sender === null) return [unsaid(sid, 'sticky_sender')];
      return [{ resource: sid, field: 'sticky_sender', message: 'Sticky Sender is on' }];
    });
    return judgeBesideRedaction(account, sticky, {
      whenOff: judgement('NOT_APPLICABLE', note('redaction is attested to be off')),
      whenNone: judgement('PASS'),
    });
  },
};
