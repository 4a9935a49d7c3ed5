import { isPlainObject, type PlainObject } from '../../json/plain-object';
import { flexConfiguration } from '../endpoints/flex/flex-configuration';
import { DIALING_PERMISSIONS, dialingPermissions } from '../endpoints/voice/dialing-permissions';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import type { ResourceChange } from './plan-fixes';
import { resourceUrl, type SettableResource, type SettingApi } from './settable-resource';

/** How settings of a resource are changed. */
export interface SettingCall {
  readonly url: (resource: SettableResource) => URL;
  /** What a field of the answer is called where it is set. */
  readonly fieldName: (field: string) => string;
  /**
   * @param current The resource as it is, for what a call replaces and a change does not touch.
   * @throws {ApiError}
   */
  readonly send: (
    api: SettingApi,
    change: ResourceChange,
    current: PlainObject,
  ) => Promise<PlainObject>;
}

/** Most are changed by a form at the resource, and keep the fields that it does not name. */
export function settingCall({ endpoint }: Pick<SettableResource, 'endpoint'>): SettingCall {
  return OTHER_CALLS.get(endpoint) ?? BY_FORM;
}

const BY_FORM: SettingCall = {
  url: resourceUrl,
  fieldName: (field) =>
    // `auto_creation.webhook_url` of an answer is `AutoCreation.WebhookUrl` of a form.
    field.replace(/(?:^|_|(?<=\.))([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  send: (api, { resource, settings }) =>
    api.post(
      resourceUrl(resource),
      Object.fromEntries(
        settings.map(({ field, after }) => [BY_FORM.fieldName(field), String(after)]),
      ),
    ),
};

const COUNTRY_UPDATES = new URL(
  'https://voice.twilio.com/v1/DialingPermissions/BulkCountryUpdates',
);

/**
 * A country can only be read where it is, and is changed by a list of countries in a text of JSON, with
 * all its permissions, as texts (Twilio docs, "DialingPermissions BulkCountryUpdate").
 */
const BY_COUNTRY_UPDATE: SettingCall = {
  url: () => COUNTRY_UPDATES,
  fieldName: (field) => `UpdateRequest[].${field}`,
  send: (api, { resource, settings }, current) => {
    const permissions = DIALING_PERMISSIONS.map((permission) => {
      const change = settings.find(({ field }) => field === permission);
      return [permission, String(change?.after ?? current[permission])];
    });
    const country = { iso_code: resource.keys.at(-1), ...Object.fromEntries(permissions) };
    return api.post(COUNTRY_UPDATES, { UpdateRequest: JSON.stringify([country]) });
  },
};

/**
 * The Flex configuration takes JSON that names the account, and an object in it replaces the one that
 * was there (Twilio docs, "Flex Configuration REST API").
 */
const BY_FLEX_CONFIGURATION: SettingCall = {
  url: resourceUrl,
  fieldName: (field) => field,
  send: (api, { resource, settings }, current) => {
    const body: Record<string, unknown> = { account_sid: resource.account };
    for (const { field, after } of settings) {
      const [name = '', within] = field.split('.');
      const object = body[name] ?? current[name];
      body[name] =
        within === undefined
          ? after
          : { ...(isPlainObject(object) ? object : {}), [within]: after };
    }
    return api.postJson(resourceUrl(resource), body);
  },
};

const OTHER_CALLS = new Map<AnyApiEndpoint, SettingCall>([
  [dialingPermissions, BY_COUNTRY_UPDATE],
  [flexConfiguration, BY_FLEX_CONFIGURATION],
]);
