import { isPlainObject } from '../../json/plain-object';
import type { RestClient } from '../../twilio-api/rest-client';
import { addOnExtensions } from '../endpoints/add-ons/add-on-extensions';
import { chatServices } from '../endpoints/chat/chat-services';
import { addressConfigurations } from '../endpoints/conversations/address-configurations';
import { conversationsServiceWebhooks } from '../endpoints/conversations/conversations-service-webhooks';
import { conversationsWebhooks } from '../endpoints/conversations/conversations-webhooks';
import { flexConfiguration } from '../endpoints/flex/flex-configuration';
import { flexFlows } from '../endpoints/flex/flex-flows';
import { messagingCountry } from '../endpoints/messaging/messaging-geo-permissions';
import { messagingServices } from '../endpoints/messaging/messaging-services';
import { applications } from '../endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../endpoints/phone-numbers/incoming-phone-numbers';
import { shortCodes } from '../endpoints/phone-numbers/short-codes';
import { syncServices } from '../endpoints/runtime/sync-services';
import { workflows } from '../endpoints/taskrouter/workflows';
import { workspaces } from '../endpoints/taskrouter/workspaces';
import { verifyWebhooks } from '../endpoints/verify/verify-webhooks';
import { compositionHooks } from '../endpoints/video/composition-hooks';
import { byocTrunks } from '../endpoints/voice/byoc-trunks';
import { connectionPolicyTargets } from '../endpoints/voice/connection-policy-targets';
import { dialingPermissions } from '../endpoints/voice/dialing-permissions';
import { originationUrls } from '../endpoints/voice/origination-urls';
import { sipDomains } from '../endpoints/voice/sip-domains';
import { trunks } from '../endpoints/voice/trunks';
import { voiceInsightsSettings } from '../endpoints/voice/voice-insights-settings';
import { intelligenceServices } from '../endpoints/voice-ai/intelligence-services';
import type { AddOnProduct } from '../fields/add-on-product';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import type { StoredItem, SubjectSnapshot } from '../snapshot/snapshot';

/** Reads and changes the resources of one account. */
export type SettingApi = Pick<RestClient, 'get' | 'post' | 'patch' | 'postJson'>;

/** A resource whose settings can be changed one by one through an API. */
export interface SettableResource {
  readonly endpoint: AnyApiEndpoint;
  /** The SID of its account. */
  readonly account: string;
  /**
   * The values for the parameters of its path, in order, except the account: SIDs, or a country's
   * code.
   */
  readonly keys: readonly string[];
}

/**
 * The endpoints whose resources can be set, by the call that `settingCall` knows.
 *
 * Source: Twilio's API descriptions; a test checks the list against them.
 */
export const SETTABLE_ENDPOINTS: readonly AnyApiEndpoint[] = [
  incomingPhoneNumbers,
  applications,
  shortCodes,
  sipDomains,
  messagingServices,
  conversationsWebhooks,
  conversationsServiceWebhooks,
  addressConfigurations,
  chatServices,
  workspaces,
  workflows,
  syncServices,
  verifyWebhooks,
  flexConfiguration,
  flexFlows,
  intelligenceServices,
  trunks,
  originationUrls,
  byocTrunks,
  connectionPolicyTargets,
  addOnExtensions,
  dialingPermissions,
  messagingCountry,
  compositionHooks,
  voiceInsightsSettings,
];

/** The path at which one of the resources is read, as Twilio's API descriptions write it. */
export function resourceTemplate({ path, list, parent }: AnyApiEndpoint): string {
  const isElement = parent?.each !== undefined;
  return list === undefined || isElement ? path : path.replace(/(?:\.json)?$/, '/{Sid}$&');
}

/** Identifies a resource, even if several of them, or of several accounts, share one path. */
export function resourceId({ endpoint, account, keys }: SettableResource): string {
  return [endpoint.id, account, ...keys].join(' ');
}

/** The URL at which the resource is read, and usually changed. */
export function resourceUrl({ endpoint, account, keys }: SettableResource): URL {
  const [...rest] = keys;
  const path = resourceTemplate(endpoint).replace(/\{(\w+)\}/g, (_, parameter: string) =>
    encodeURIComponent((parameter === 'AccountSid' ? account : rest.shift()) ?? ''),
  );
  return new URL(`https://${endpoint.host}${path}`);
}

/**
 * The resources that a finding may be about: those of this name that have the field. A
 * Conversations service and a Programmable Chat service may share their SID.
 *
 * @param product If the name is that of an add-on, the product of its extension.
 */
export function settableResources(
  account: SubjectSnapshot,
  { name, field, product }: FoundSetting,
): readonly SettableResource[] {
  const { subject } = account;
  return SETTABLE_ENDPOINTS.filter(({ fields }) => Object.hasOwn(fields, field)).flatMap(
    (endpoint) =>
      knownItems(account, endpoint)
        .filter(({ keys, fields }) => {
          const isExtension = product !== undefined && fields['product_name'] === product;
          const names = keys.length > 0 ? [keys.at(-1)] : [subject, fields['flex_instance_sid']];
          return names.includes(name) || (isExtension && keys.at(-2) === name);
        })
        .map(({ keys }) => ({ endpoint, account: subject, keys })),
  );
}

type KnownItem = Pick<SettableResource, 'keys'> & Pick<StoredItem, 'fields'>;

/** A snapshot's items of the endpoint's resources, which may be elements of another's answer. */
function knownItems(
  { readings }: SubjectSnapshot,
  { id, list, parent }: AnyApiEndpoint,
): readonly KnownItem[] {
  const { each } = parent ?? {};
  if (parent !== undefined && each !== undefined) {
    const names = Object.values(parent.parameters);
    return (readings[parent.endpoint.id]?.items ?? [])
      .flatMap(({ fields }) => fields[each])
      .filter(isPlainObject)
      .map((fields) => ({ keys: names.map((name) => String(fields[name])), fields }));
  }
  return (readings[id]?.items ?? []).map(({ parents, fields }) => ({
    keys: list === undefined ? parents : [...parents, String(fields['sid'] ?? fields['iso_code'])],
    fields,
  }));
}

/** How a finding names a setting. */
export interface FoundSetting {
  readonly name: string;
  readonly field: string;
  readonly product?: AddOnProduct | undefined;
}
