import { messagingGeoPermissions } from '../endpoints/messaging/messaging-geo-permissions';
import type { AccountView } from '../model/check';

/**
 * The countries besides the US to which messages may be sent, as ISO 3166-1 codes in their order; what
 * has no code that can be read is `unknown`.
 */
export function otherCountries(account: AccountView): readonly string[] {
  const enabled = account
    .items(messagingGeoPermissions)
    .flatMap(({ permissions }) => permissions ?? [])
    .filter((permission) => permission.enabled === true)
    .map(({ country_code }) => country_code ?? 'unknown');
  return [...new Set(enabled)].filter((country) => country !== 'US').sort();
}
