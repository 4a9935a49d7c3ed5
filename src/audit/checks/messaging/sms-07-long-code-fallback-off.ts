import { alerts } from '../../endpoints/account/alerts';
import { messagingServices } from '../../endpoints/messaging/messaging-services';
import { judgeBesideRedaction } from '../../evidence/redaction';
import type { Check } from '../../model/check';
import { judgement, note } from '../../model/judgement';

/** Fallback to Long Code is off. Twilio marks the field as obsolete, so that it may be missing. */
export const sms07: Check = {
  id: 'SMS-07',
  reads: [messagingServices, alerts],
  judge: (account) => {
    const services = account.items(messagingServices);
    if (services.length === 0) return judgement('NOT_APPLICABLE');
    const fallingBack = services.filter((service) => service.fallback_to_long_code === true);
    const silent = services.filter((service) => service.fallback_to_long_code === null);
    return judgeBesideRedaction(
      account,
      fallingBack.map(({ sid }) => ({
        resource: sid,
        field: 'fallback_to_long_code',
        message: 'Fallback to Long Code is on',
      })),
      {
        whenOff: judgement('NOT_APPLICABLE', note('redaction is attested to be off')),
        whenNone: judgement(
          'PASS',
          ...silent.map(({ sid }) => ({
            resource: sid,
            field: 'fallback_to_long_code',
            message: 'Twilio no longer tells; the field is obsolete',
          })),
        ),
      },
    );
  },
};
