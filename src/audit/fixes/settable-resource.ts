import type { RestClient } from '../../twilio-api/rest-client';
import { addOnExtensions } from '../endpoints/add-ons/add-on-extensions';
import { chatServices } from '../endpoints/chat/chat-services';
import { addressConfigurations } from '../endpoints/conversations/address-configurations';
import { conversationsServiceWebhooks } from '../endpoints/conversations/conversations-service-webhooks';
import { conversationsWebhooks } from '../endpoints/conversations/conversations-webhooks';
import { flexFlows } from '../endpoints/flex/flex-flows';
import { messagingServices } from '../endpoints/messaging/messaging-services';
import { applications } from '../endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../endpoints/phone-numbers/incoming-phone-numbers';
import { shortCodes } from '../endpoints/phone-numbers/short-codes';
import { syncServices } from '../endpoints/runtime/sync-services';
import { workflows } from '../endpoints/taskrouter/workflows';
import { workspaces } from '../endpoints/taskrouter/workspaces';
import { verifyWebhooks } from '../endpoints/verify/verify-webhooks';
import { byocTrunks } from '../endpoints/voice/byoc-trunks';
import { connectionPolicyTargets } from '../endpoints/voice/connection-policy-targets';
import { originationUrls } from '../endpoints/voice/origination-urls';
import { sipDomains } from '../endpoints/voice/sip-domains';
import { trunks } from '../endpoints/voice/trunks';
import { intelligenceServices } from '../endpoints/voice-ai/intelligence-services';
import type { AddOnProduct } from '../fields/add-on-product';
import type { AnyApiEndpoint } from '../snapshot/endpoint';
import type { SubjectSnapshot } from '../snapshot/snapshot';

/** Reads and changes the resources of one account. */
export type SettingApi = Pick<RestClient, 'get' | 'post'>;

/** A resource whose settings an API changes, one by one, by a form. */
export interface SettableResource {
  readonly endpoint: AnyApiEndpoint;
  /** The SID of the account that it is in. */
  readonly account: string;
  /** What fills the parameters of its path, in their order, but for the account. */
  readonly sids: readonly string[];
}

/**
 * What is read from these endpoints can be set where it was read: a POST to the resource takes any of
 * its fields, and keeps the others.
 *
 * Source: Twilio's API descriptions; a test holds the list to them.
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
  flexFlows,
  intelligenceServices,
  trunks,
  originationUrls,
  byocTrunks,
  connectionPolicyTargets,
  addOnExtensions,
];

/** The path of one of the resources, as Twilio's API descriptions write it. */
export function resourceTemplate({ path, list }: AnyApiEndpoint): string {
  return list === undefined ? path : path.replace(/(?:\.json)?$/, '/{Sid}$&');
}

export function resourceUrl({ endpoint, account, sids }: SettableResource): URL {
  const [...rest] = sids;
  const path = resourceTemplate(endpoint).replace(/\{(\w+)\}/g, (_, parameter: string) =>
    encodeURIComponent((parameter === 'AccountSid' ? account : rest.shift()) ?? ''),
  );
  return new URL(`https://${endpoint.host}${path}`);
}

/** `auto_creation.webhook_url` of an answer is `AutoCreation.WebhookUrl` of a form. */
export function formField(field: string): string {
  return field.replace(/(?:^|_|(?<=\.))([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * What a finding may be about: the resources of this name that have the field. A Conversations service
 * and a Programmable Chat service may share their SID.
 *
 * @param product Where the name is that of an add-on: which of its extensions is meant.
 */
export function settableResources(
  { subject, readings }: SubjectSnapshot,
  { name, field, product }: SettingName,
): readonly SettableResource[] {
  return SETTABLE_ENDPOINTS.filter(({ fields }) => Object.hasOwn(fields, field)).flatMap(
    (endpoint) =>
      (readings[endpoint.id]?.items ?? [])
        .map(({ parents, fields }) => ({
          sids: endpoint.list === undefined ? parents : [...parents, String(fields['sid'])],
          isExtension: product !== undefined && fields['product_name'] === product,
        }))
        .filter(
          ({ sids, isExtension }) =>
            (sids.at(-1) ?? subject) === name || (isExtension && sids.at(-2) === name),
        )
        .map(({ sids }) => ({ endpoint, account: subject, sids })),
  );
}

/** How a finding names a setting. */
export interface SettingName {
  readonly name: string;
  readonly field: string;
  readonly product?: AddOnProduct | undefined;
}
