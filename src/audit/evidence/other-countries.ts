import { messagingGeoPermissions } from '../endpoints/messaging/messaging-geo-permissions';
import type { AccountView } from '../model/check';
import type { Finding } from '../model/finding';

/**
 * The countries besides the US to which messages may be sent: a finding for each, by ISO 3166-1
 * code and in the order of the codes, and one for those without a readable code.
 */
export function otherCountries(account: AccountView): readonly Finding[] {
  const enabled = account
    .items(messagingGeoPermissions)
    .flatMap(({ permissions }) => permissions ?? [])
    .filter((permission) => permission.enabled === true)
    .map(({ country_code }) => country_code ?? '');
  return [...new Set(enabled)]
    .filter((country) => country !== 'US')
    .sort()
    .map((country) =>
      country === ''
        ? {
            resource: null,
            field: 'permissions',
            message: 'messages may be sent to a country that Twilio does not name',
          }
        : { resource: country, field: 'enabled', message: `messages may be sent to ${country}` },
    );
}
