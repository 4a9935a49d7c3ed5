import { alerts } from '../../endpoints/account/alerts';
import { messagingServices } from '../../endpoints/messaging/messaging-services';
import { alertsAtOdds, judgeBesideRedaction } from '../../evidence/redaction';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/**
 * Twilio's alerts if Fallback to Long Code and redaction are both on.
 *
 * Source: Twilio docs, "Error and warning dictionary".
 */
const FALLBACK_ALERTS = [23005];

/**
 * Fallback to Long Code is off. Twilio marks the field as obsolete, so it may be missing; its alert
 * proves that it is not off.
 */
export const sms07: Check = {
  id: 'SMS-07',
  reads: [messagingServices, alerts],
  judge: (account) => {
    const services = account.items(messagingServices);
    const fallingBack = services
      .filter((service) => service.fallback_to_long_code === true)
      .map(({ sid }) => ({
        resource: sid,
        field: 'fallback_to_long_code',
        message: 'Fallback to Long Code is on',
      }));
    const proved = alertsAtOdds(account, FALLBACK_ALERTS, 'Fallback to Long Code is on');
    if (proved.length > 0) return judgement('FAIL', ...proved, ...fallingBack);
    if (services.length === 0) return judgement('NOT_APPLICABLE', note('no Messaging Service'));
    const silent = services.filter((service) => service.fallback_to_long_code === null);
    return judgeBesideRedaction(account, fallingBack, {
      whenOff: judgement('NOT_APPLICABLE', note('redaction is attested to be off')),
      whenNone: judgement(
        'PASS',
        ...silent.map(({ sid }) => ({
          resource: sid,
          field: 'fallback_to_long_code',
          message: 'Twilio no longer says; the field is obsolete',
        })),
      ),
    });
  },
};
