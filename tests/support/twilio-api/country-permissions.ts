import type { PlainObject } from '../../../src/json/plain-object';
import type { ApiAnswer, ApiResources } from './api-stand-in';

const PERMISSIONS = 'voice.twilio.com/v1/DialingPermissions';

/**
 * Countries that may be called, as Twilio's documentation says that they behave: they are read one by
 * one or in a list, and changed by a list of updates, in a text of JSON whose values are texts.
 */
export function countryPermissions(countries: PlainObject[]): ApiResources {
  const indexOf = (code: unknown) => countries.findIndex(({ iso_code }) => iso_code === code);
  return {
    [`GET ${PERMISSIONS}/Countries`]: { key: 'content', list: countries },
    [`GET ${PERMISSIONS}/Countries/{IsoCode}`]: ({ pathParameters: [code] }) => ({
      body: countries[indexOf(code)] ?? {},
    }),
    [`POST ${PERMISSIONS}/BulkCountryUpdates`]: ({ form }): ApiAnswer => {
      const updates = JSON.parse(form.get('UpdateRequest') ?? '[]') as Record<string, string>[];
      for (const { iso_code, ...permissions } of updates) {
        const index = indexOf(iso_code);
        const changes = Object.entries(permissions).map(([name, value]) => [
          name,
          value === 'true',
        ]);
        countries[index] = { ...countries[index], ...Object.fromEntries(changes) };
      }
      return { status: 201, body: { update_count: updates.length, update_request: 'accepted' } };
    },
  };
}
