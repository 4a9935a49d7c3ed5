import { messagingGeoPermissions } from '../../endpoints/messaging/messaging-geo-permissions';
import { otherCountries } from '../../evidence/other-countries';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Messages may be sent to no country other than the US. */
export const sms03: Check = {
  id: 'SMS-03',
  reads: [messagingGeoPermissions],
  judge: (account) => {
    const listed = account
      .items(messagingGeoPermissions)
      .flatMap(({ permissions }) => permissions ?? []);
    if (listed.length === 0) return judgement('NOT_TESTABLE', note('Twilio lists no permissions'));
    const countries = otherCountries(account);
    if (countries.length > 0) return judgement('WARN', ...countries);
    return listed.every(({ country_code, enabled }) => country_code === 'US' || enabled === false)
      ? judgement('PASS')
      : judgement(
          'NOT_TESTABLE',
          note('Twilio does not say for every country whether it is enabled'),
        );
  },
};
