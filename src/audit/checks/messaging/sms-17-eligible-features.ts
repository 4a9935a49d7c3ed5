import { messagingServices } from '../../endpoints/messaging/messaging-services';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Features of Messaging Services are eligible; those that redaction excludes are noted. */
export const sms17: Check = {
  id: 'SMS-17',
  reads: [messagingServices],
  judge: (account) => {
    const services = account.items(messagingServices);
    if (services.length === 0) return judgement('NOT_APPLICABLE', note('no Messaging Service'));
    const message = 'eligible, but in conflict with redaction';
    return judgement(
      'NOT_TESTABLE',
      ...services.flatMap(({ sid, sticky_sender, fallback_to_long_code }) => [
        ...(sticky_sender === true ? [{ resource: sid, field: 'sticky_sender', message }] : []),
        ...(fallback_to_long_code === true
          ? [{ resource: sid, field: 'fallback_to_long_code', message }]
          : []),
      ]),
    );
  },
};
