import type { PlainObject } from '../../../src/json/plain-object';
import type { ApiAnswer, ApiResources } from './api-stand-in';

const MESSAGING = 'accounts.twilio.com/v1/Messaging/GeoPermissions';
const PERMISSIONS = 'voice.twilio.com/v1/DialingPermissions';

/**
 * Countries that may be called, as Twilio documents their behaviour: they are read one
 * by one or in a list, and changed by a list of updates, in a text of JSON whose values are texts.
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

/**
 * Countries that messages may be sent to, as Twilio describes their behaviour: all of
 * them, or those of a list of codes, are read at one path, and changed there by objects of JSON in
 * a form.
 *
 * @param countriesOf Those of the requesting account.
 * @param refused The code of a country whose changes are refused, with status 200.
 */
export function messagingPermissions(
  countriesOf: (username: string) => PlainObject[],
  refused?: string,
): ApiResources {
  return {
    [`GET ${MESSAGING}`]: ({ query, username }) => {
      const codes = query.get('CountryCode')?.split(',');
      const isAsked = ({ country_code }: PlainObject) => codes?.includes(`${country_code}`) ?? true;
      return { body: { permissions: countriesOf(username).filter(isAsked) } };
    },
    [`PATCH ${MESSAGING}`]: ({ form, username }) => {
      const countries = countriesOf(username);
      const permissions = form.getAll('Permissions').map((text) => {
        const change = JSON.parse(text) as PlainObject;
        const { country_code } = change;
        if (country_code === refused) return { ...change, error_code: 30649 };
        const index = countries.findIndex((each) => each['country_code'] === country_code);
        countries[index] = { ...countries[index], ...change };
        return { ...change, error_code: 0 };
      });
      return { body: { permissions } };
    },
  };
}
