import { isPlainObject, type PlainObject } from '../../json/plain-object';
import { ApiError } from '../../twilio-api/api-error';
import { flexConfiguration } from '../endpoints/flex/flex-configuration';
import { messagingCountry } from '../endpoints/messaging/messaging-geo-permissions';
import { compositionHooks } from '../endpoints/video/composition-hooks';
import { DIALING_PERMISSIONS, dialingPermissions } from '../endpoints/voice/dialing-permissions';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import type { ResourceChange } from './resource-change';
import { resourceUrl, type SettableResource, type SettingApi } from './settable-resource';

/** How settings of a resource are read and changed. */
export interface SettingCall {
  readonly method: 'POST' | 'PATCH';
  readonly url: (resource: SettableResource) => URL;
  /** The resource as it is. @throws {ApiError} */
  readonly read: (api: SettingApi, resource: SettableResource) => Promise<PlainObject>;
  /** Whether Twilio lets only the Console change it in its current state. */
  readonly isForConsole?: (current: PlainObject) => boolean;
  /** The name of an answer's field when it is set. */
  readonly fieldName: (field: string) => string;
  /**
   * @param current The resource as it is, for what a call replaces but the change does not.
   * @throws {ApiError}
   */
  readonly send: (
    api: SettingApi,
    change: ResourceChange,
    current: PlainObject,
  ) => Promise<PlainObject>;
}

/** Most are changed by a form at the resource, and keep the fields that it omits. */
export function settingCall({ endpoint }: Pick<SettableResource, 'endpoint'>): SettingCall {
  return OTHER_CALLS.get(endpoint) ?? BY_FORM;
}

const AT_RESOURCE = {
  method: 'POST',
  url: resourceUrl,
  read: (api, resource) => api.get(resourceUrl(resource)),
} as const satisfies Partial<SettingCall>;

const BY_FORM: SettingCall = {
  ...AT_RESOURCE,
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
 * A country can only be read at its own URL, and is changed by a list of countries as JSON text,
 * with all its permissions, as texts (Twilio docs, "DialingPermissions BulkCountryUpdate").
 */
const BY_COUNTRY_UPDATE: SettingCall = {
  ...AT_RESOURCE,
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
 * A country of the list, which is read separately by its code, and set by a JSON object in a form.
 * Only the Console changes those of high risk; if Twilio refuses another, it answers 200 with an
 * error code in the body, and reading it back shows this.
 *
 * Source: Twilio's description of `/v1/Messaging/GeoPermissions`; Twilio docs, "30649: Failed to
 * Update Geo Permissions".
 */
const BY_MESSAGING_PERMISSION: SettingCall = {
  method: 'PATCH',
  url: resourceUrl,
  fieldName: (field) => `Permissions[].${field}`,
  read: async (api, resource) => {
    const [code = ''] = resource.keys;
    const url = resourceUrl(resource);
    url.searchParams.set('CountryCode', code);
    const { permissions } = await api.get(url);
    const countries = Array.isArray(permissions) ? permissions.filter(isPlainObject) : [];
    const country = countries.find(({ country_code }) => country_code === code);
    if (country === undefined) throw new ApiError('invalid_answer');
    return country;
  },
  isForConsole: ({ message }) => typeof message === 'string' && /high risk/i.test(message),
  send: (api, { resource, settings }) => {
    const fields = Object.fromEntries(settings.map(({ field, after }) => [field, after]));
    const country = { country_code: resource.keys.at(-1), type: 'country', ...fields };
    return api.patch(resourceUrl(resource), { Permissions: [JSON.stringify(country)] });
  },
};

/**
 * The Flex configuration expects JSON that names the account, and an object in it replaces the
 * existing one (Twilio docs, "Flex Configuration REST API").
 */
const BY_FLEX_CONFIGURATION: SettingCall = {
  ...AT_RESOURCE,
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

/** The fields of a composition hook. */
const HOOK_FIELDS = [
  'friendly_name',
  'enabled',
  'video_layout',
  'audio_sources',
  'audio_sources_excluded',
  'trim',
  'format',
  'resolution',
  'status_callback',
  'status_callback_method',
];

/**
 * A composition hook needs its name, and fields that a form omits may be reset to their default
 * (Twilio's description of `/v1/CompositionHooks/{Sid}`): everything is sent as it was read.
 */
const BY_WHOLE_FORM: SettingCall = {
  ...BY_FORM,
  send: (api, { resource, settings }, current) => {
    const changes = new Map(settings.map(({ field, after }) => [field, after]));
    const form = HOOK_FIELDS.flatMap((field) => {
      const value = changes.get(field) ?? current[field] ?? null;
      return value === null ? [] : [[BY_FORM.fieldName(field), formValue(value)] as const];
    });
    return api.post(resourceUrl(resource), Object.fromEntries(form));
  },
};

function formValue(value: unknown): string | readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return isPlainObject(value) ? JSON.stringify(value) : String(value);
}

const OTHER_CALLS = new Map<AnyApiEndpoint, SettingCall>([
  [dialingPermissions, BY_COUNTRY_UPDATE],
  [messagingCountry, BY_MESSAGING_PERMISSION],
  [compositionHooks, BY_WHOLE_FORM],
  [flexConfiguration, BY_FLEX_CONFIGURATION],
]);
